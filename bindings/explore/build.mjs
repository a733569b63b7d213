// Writes the bundle that the package ships: one script, one style sheet, and the licences of what is
// in them. `node build.mjs <folder>` writes elsewhere, to compare.
import { build } from "esbuild";
import { readFileSync, writeFileSync, mkdirSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "citynet", "_explore");
mkdirSync(out, { recursive: true });

const shared = { bundle: true, minify: true, charset: "utf8", legalComments: "none", write: false };
const script = await build({
  ...shared,
  entryPoints: [join(here, "src", "main.js")],
  format: "esm",
  target: ["es2020"],
  metafile: true,
});
const style = await build({ ...shared, entryPoints: [join(here, "src", "explore.css")] });

// A script inside a page may not hold what would end its element.
const text = script.outputFiles[0].text.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
writeFileSync(join(out, "explore.js"), text);
writeFileSync(join(out, "explore.css"), style.outputFiles[0].text);

const names = new Set();
for (const input of Object.keys(script.metafile.inputs)) {
  const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/);
  if (found) names.add(found[1]);
}
const licences = [...names].sort().map((name) => {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["LICENSE", "LICENSE.txt", "LICENSE.md"].map((n) => join(folder, n)).find(existsSync);
  const words = file ? readFileSync(file, "utf8").trim() : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${words}\n`;
});
writeFileSync(join(out, "LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
console.log([...names].sort().join(" "), text.length);
