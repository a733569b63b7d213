// Elements are made of text nodes and attributes only: nothing is ever parsed as markup.
const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "rect", "line", "text", "title", "g", "path", "circle"]);

export function element(name, attributes = {}, ...children) {
  const made = DRAWN.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child !== null && child !== undefined && child !== false) {
      parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}

// A name of the data: its direction of writing cannot reach the text around it.
export const own = (text) => element("bdi", {}, text.length > 300 ? `${text.slice(0, 299)}…` : text);

export function link(address, ...children) {
  if (!address || !/^https?:\/\/[^\s<>"'\\]+$/i.test(address)) return children;
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
