// Cuts typefaces into the parts that a page may need alone, so that one sign does not fetch a whole alphabet.
//   node fonts/subset.mjs NODE_MODULES LIB
// writes LIB/fonts, and LIB/katex with KaTeX's style sheet and typefaces.
// The style sheet (fonts.css) names the parts with the ranges below.
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, lib] = process.argv.slice(2);
const [output, katex] = [join(lib, "fonts"), join(lib, "katex")];
const subset = createRequire(join(modules, "package.json"))("subset-font");

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

const parts = {
  // Letters of names: Łojasiewicz, Şimşekli.
  letters: range(0x100, 0x17f),
  rare: range(0x180, 0x2af) + range(0x1e00, 0x1eff),
  // Signs of formulas in titles: ℓ, raised and lowered letters.
  signs: range(0x2b0, 0x2b8) + range(0x2e0, 0x2e4) + range(0x1d2c, 0x1d6a) + range(0x1d9b, 0x1dbf) + range(0x2070, 0x209f) + "\u2113",
};

// From the weights that the pages use: text and headings, labels and their emphasis.
const weights = { wght: { min: 400, max: 700 } };

const cut = async (from, name, text, axes) => {
  const font = await readFile(join(modules, from));
  await writeFile(join(lib, name), await subset(font, text, { targetFormat: "woff2", ...(axes && { variationAxes: axes }) }));
};

await mkdir(output, { recursive: true });
await mkdir(join(katex, "fonts"), { recursive: true });
const stix = "@fontsource-variable/stix-two-text/files/stix-two-text-";
const plex = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-";
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + "ıŒœʻʼˆ˚˜" + range(0x300, 0x333) + range(0x2000, 0x206f) + "€™↑↓−∕";
for (const [part, text] of Object.entries(parts)) {
  await cut(`${stix}latin-ext-wght-normal.woff2`, `fonts/stix-two-text-${part}.woff2`, text);
  await cut(`${stix}latin-ext-wght-italic.woff2`, `fonts/stix-two-text-${part}-italic.woff2`, text);
  await cut(`${plex}latin-ext-wght-normal.woff2`, `fonts/ibm-plex-sans-${part}.woff2`, text, weights);
}
for (const style of ["normal", "italic"]) {
  const suffix = style === "italic" ? "-italic" : "";
  await cut(`${stix}latin-wght-${style}.woff2`, `fonts/stix-two-text-latin${suffix}.woff2`, latin);
  await cut(`${stix}greek-wght-${style}.woff2`, `fonts/stix-two-text-greek${suffix}.woff2`, range(0x370, 0x3ff));
  await cut(`${plex}latin-wght-${style}.woff2`, `fonts/ibm-plex-sans-latin${suffix}.woff2`, latin, weights);
}
await cut(`${plex}greek-wght-normal.woff2`, "fonts/ibm-plex-sans-greek.woff2", range(0x370, 0x3ff), weights);
await cut("@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2", "fonts/ibm-plex-mono-latin.woff2", latin);
await cut("@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2", "fonts/ibm-plex-mono-latin-600.woff2", latin);

// Most formulas take nothing but double-struck letters from this one.
const ams = "katex/dist/fonts/KaTeX_AMS-Regular.woff2";
await cut(ams, "katex/fonts/KaTeX_AMS-Letters.woff2", range(0x41, 0x5a) + "k");
await cut(ams, "katex/fonts/KaTeX_AMS-Signs.woff2", range(0xa0, 0xd7ff) + range(0xe000, 0xffff));

const dist = join(modules, "katex/dist");
for (const font of await readdir(join(dist, "fonts")))
  if (font.endsWith(".woff2") && !font.startsWith("KaTeX_AMS")) await cp(join(dist, "fonts", font), join(katex, "fonts", font));
const face = (file, range) => `@font-face{font-family:KaTeX_AMS;font-style:normal;font-weight:400;font-display:block;src:url(fonts/${file}.woff2) format("woff2");unicode-range:${range}}`;
const sheet = (await readFile(join(dist, "katex.min.css"), "utf8"))
  .replace(/,url\([^)]*\) format\("(woff|truetype)"\)/g, "")
  .replace(/@font-face\{font-family:KaTeX_AMS[^}]*\}/, face("KaTeX_AMS-Letters", "U+0020-007E") + face("KaTeX_AMS-Signs", "U+00A0-FFFF"));
await writeFile(join(katex, "katex.min.css"), sheet);
