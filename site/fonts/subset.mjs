// Cuts typefaces into the parts that a page may need alone, so that one sign does not fetch a whole alphabet.
//   node fonts/subset.mjs NODE_MODULES LIB
// writes LIB/fonts with the style sheet that names them, and LIB/katex with KaTeX's style sheet and typefaces.
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, lib] = process.argv.slice(2);
const [output, katex] = [join(lib, "fonts"), join(lib, "katex")];
const subset = createRequire(join(modules, "package.json"))("subset-font");

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const without = (text, others) => { const left = new Set(others); return [...text].filter((sign) => !left.has(sign)).join(""); };

const common = range(0x20, 0x7e) + range(0xa0, 0xbf) + "×" + range(0x2000, 0x206f) + "€™↑↓−∕";
// Letters of names, as in Łojasiewicz, Şimşekli and Jastrzębski, and of estimates: ŵ, ŷ.
const names = "ĀāĄąĆćČčĐđĒēĘęĚěĞğĪīİŁłŃńŇňŌōŐőŘřŚśŞşŠšŤťŪūŮůŰűŴŵŶŷŹźŻżŽžỲỳ";
// The end of a source file's name, and the text that is taken from it.
const parts = {
  common: ["latin", common],
  accents: ["latin", without(range(0xc0, 0xff), "×") + "ıŒœʻʼˆ˚˜" + range(0x300, 0x333)],
  names: ["latin-ext", names],
  rare: ["latin-ext", without(range(0x100, 0x17f), names + "ıŒœ") + range(0x180, 0x2af) + without(range(0x1e00, 0x1eff), names)],
  // Signs of formulas in titles: ℓ, raised and lowered letters.
  signs: ["latin-ext", range(0x2b0, 0x2b8) + range(0x2e0, 0x2e4) + range(0x1d2c, 0x1d6a) + range(0x1d9b, 0x1dbf) + range(0x2070, 0x209f) + "ℓ"],
  greek: ["greek", without(range(0x391, 0x3c9), "\u03a2ΪΫάέήίΰ") + "ϑϕϖϱϵ"],
};

// U+0020-007E, U+00A0: what a style sheet calls these signs.
const unicodeRange = (text) => {
  const codes = [...new Set([...text].map((sign) => sign.codePointAt(0)))].sort((a, b) => a - b);
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, "0");
  const runs = [];
  for (const code of codes)
    if (runs.at(-1)?.[1] === code - 1) runs.at(-1)[1] = code;
    else runs.push([code, code]);
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
};

const cut = async (from, name, text, axes) => {
  const font = await readFile(join(modules, from));
  await writeFile(join(lib, name), await subset(font, text, { targetFormat: "woff2", ...(axes && { variationAxes: axes }) }));
};

const face = (family, style, weight, file, text, display) =>
  `@font-face{font-family:${family};font-style:${style};font-weight:${weight};font-display:${display};src:url(${file}) format("woff2");unicode-range:${unicodeRange(text)}}`;

await mkdir(output, { recursive: true });
await mkdir(join(katex, "fonts"), { recursive: true });

// A page that has not got a face when it is drawn keeps a local one of the same width (optional), so that no line breaks anew.
const faces = [];
const family = async (name, file, from, { style = "normal", weight, axes }, wanted) => {
  for (const part of wanted) {
    const [source, text] = parts[part];
    const suffix = `${weight === "600" ? "-600" : ""}${style === "italic" ? "-italic" : ""}`;
    await cut(from(source), `fonts/${file}-${part}${suffix}.woff2`, text, axes?.(part));
    faces.push(face(`"${name}"`, style, weight, `/lib/fonts/${file}-${part}${suffix}.woff2`, text, "optional"));
  }
};
for (const style of ["normal", "italic"]) {
  const stix = (source) => `@fontsource-variable/stix-two-text/files/stix-two-text-${source}-wght-${style}.woff2`;
  await family("STIX Two Text", "stix-two-text", stix, { style, weight: "400 700" }, Object.keys(parts));
  const plex = (source) => `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${source}-wght-${style}.woff2`;
  // Weights that the pages use: text and headings, labels and their emphasis; Greek stands in labels alone.
  const axes = (part) => ({ wght: part === "greek" ? 400 : { min: 400, max: 700 } });
  await family("IBM Plex Sans", "ibm-plex-sans", plex, { style, weight: "400 700", axes }, style === "italic" ? ["common", "accents"] : Object.keys(parts));
}
for (const weight of ["400", "600"])
  await family("IBM Plex Mono", "ibm-plex-mono", (source) => `@fontsource/ibm-plex-mono/files/ibm-plex-mono-${source}-${weight}-normal.woff2`, { weight }, ["common", "accents"]);
await writeFile(join(output, "faces.css"), faces.join("\n"));

// KaTeX's faces that hold much more than most formulas take.
// With them the spaces that KaTeX writes, which no face draws and which would fetch the rest.
const letters = range(0x20, 0x7e) + "ΓΔΘΛΞΠΣΥΦΨΩ\u00a0" + range(0x200a, 0x200d) + range(0x2060, 0x2064);
const signs = "ˆˇˉ˘˙˚˜¨¬±×·…′†‡⋅∈∉−∗∘√∞∠∣∥∧∨∩∪∫∼≃≅≈≍≠≡≤≥≪≫≺≻⊂⊃⊆⊇⊕⊗⊤⊥⋆⋮⋯⋱⌈⌉⌊⌋⟨⟩←↑→↓↔⇐⇒⇔↦⟶⟹⟺∀∂∃∅∇∏∑ℓℜℑℏ";
const everything = range(0x20, 0xd7ff) + range(0xe000, 0xffff);
const cuts = {
  // Double-struck letters, and the signs.
  "KaTeX_AMS-Regular": ["KaTeX_AMS", "normal", 400, range(0x41, 0x5a) + "k"],
  "KaTeX_Main-Regular": ["KaTeX_Main", "normal", 400, letters + signs],
  "KaTeX_Main-Bold": ["KaTeX_Main", "normal", 700, letters],
};

const dist = join(modules, "katex/dist");
let sheet = (await readFile(join(dist, "katex.min.css"), "utf8")).replace(/,url\([^)]*\) format\("(woff|truetype)"\)/g, "");
for (const name of (await readdir(join(dist, "fonts"))).filter((name) => name.endsWith(".woff2"))) {
  const whole = name.replace(".woff2", "");
  if (!(whole in cuts)) {
    await cp(join(dist, "fonts", name), join(katex, "fonts", name));
    continue;
  }
  const [katexFamily, style, weight, usual] = cuts[whole];
  const pieces = { [whole]: usual, [`${whole}-rest`]: without(everything, usual) };
  const rules = [];
  for (const [piece, text] of Object.entries(pieces)) {
    await cut(`katex/dist/fonts/${name}`, `katex/fonts/${piece}.woff2`, text);
    rules.push(face(katexFamily, style, weight, `fonts/${piece}.woff2`, text, "block"));
  }
  const own = new RegExp(`@font-face\\{[^}]*${whole}\\.woff2[^}]*\\}`);
  if (!own.test(sheet)) throw new Error(`KaTeX's style sheet has no face ${whole}.`);
  sheet = sheet.replace(own, rules.join(""));
}
await writeFile(join(katex, "katex.min.css"), sheet);
