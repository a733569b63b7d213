// The same colours as in the pictures of the package; apart for all common kinds of colour blindness.
const KINDS = {
  city: "#d55e00",
  network: "#0072b2",
  project: "#009e73",
  event: "#b8619a",
  organisation: "#6b6b6b",
  declaration: "#9a7400",
  award: "#9a7400",
  working_group: "#3f8fc4",
};
const GROUPS = ["#d55e00", "#0072b2", "#009e73", "#b8619a", "#9a7400", "#3f8fc4", "#6b6b6b", "#7a3fa0"];

export const ofKind = (kind) => KINDS[kind] ?? "#7a3fa0";
export const ofGroup = (number) => GROUPS[number % GROUPS.length];
export const FADED = "#dfe4e9";
export const TIE = "#9fb4c8";
export const STRONG = "#1f5a92";
