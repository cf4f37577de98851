// Turns the sources beside this file into what the site serves from wwwroot/assets: one stylesheet with its
// fonts, one script per island, one sheet of icons and one of drawings. Names are stable; the web server
// fingerprints them.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(here, "../wwwroot/assets");

// Phones of 2022 and later: these know cascade layers; what is newer is lowered by esbuild or has a fallback.
const target = ["chrome100", "firefox100", "safari15.4"];

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target,
  logLevel: "warning",
  legalComments: "none",
};

const filesIn = async (folder, ending) =>
  (await readdir(path.join(here, folder))).filter((name) => name.endsWith(ending)).sort();

async function styles() {
  await build({
    ...common,
    entryPoints: { site: "styles/site.css", map: "styles/map.css" },
    outdir: output,
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
  });
}

// The Open Font License asks that its text travels with the fonts.
async function fontLicences() {
  await mkdir(path.join(output, "fonts"), { recursive: true });
  for (const name of ["fraunces", "source-sans-3"]) {
    const licence = path.resolve(here, `../node_modules/@fontsource-variable/${name}/LICENSE`);
    await copyFile(licence, path.join(output, `fonts/${name}-licence.txt`));
  }
}

async function siteIcon() {
  await copyFile(path.join(here, "site-icon.svg"), path.join(output, "site-icon.svg"));
}

async function islands() {
  const entries = (await filesIn("islands", ".ts")).filter((name) => !name.endsWith(".d.ts"));
  await build({
    ...common,
    entryPoints: entries.map((name) => `islands/${name}`),
    outdir: output,
    format: "esm",
    splitting: true,
    chunkNames: "shared-[hash]",
  });
  // Run before the first paint, so these are plain blocking scripts of a few hundred bytes.
  await build({
    ...common,
    entryPoints: (await filesIn("early", ".ts")).map((name) => `early/${name}`),
    outdir: output,
    format: "iife",
  });
}

// The map library's worker is a file of its own, because the content policy lets no script make one; the base map is
// Natural Earth's, as topology, which is a third of the size of the shapes.
async function map() {
  const packages = path.resolve(here, "../node_modules");
  await Promise.all([
    build({ ...common, entryPoints: { "map-worker": path.join(packages, "maplibre-gl/dist/maplibre-gl-worker.mjs") }, outdir: output, format: "esm" }),
    copyFile(path.join(packages, "world-atlas/countries-50m.json"), path.join(output, "map-world.json")),
    copyFile(path.join(packages, "us-atlas/states-10m.json"), path.join(output, "map-states.json")),
    mapLicences(packages),
  ]);
}

async function mapLicences(packages) {
  const library = await readFile(path.join(packages, "maplibre-gl/LICENSE.txt"), "utf8");
  const tiles = "The reader of tiles is pmtiles by Protomaps, under the BSD 3-Clause Licence: https://github.com/protomaps/PMTiles\n";
  await writeFile(path.join(output, "map-licence.txt"), `${library.trimEnd()}\n\n${tiles}`);
}

// Scripts that other sites load: plain ones, which need no permission to cross over.
async function embeds() {
  await build({
    ...common,
    entryPoints: (await filesIn("embed", ".ts")).map((name) => `embed/${name}`),
    outdir: output,
    format: "iife",
  });
}

async function sheet(folder) {
  const symbols = [];
  for (const name of await filesIn(folder, ".svg")) {
    const source = await readFile(path.join(here, folder, name), "utf8");
    const [, attributes, drawing] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(source) ?? [];
    if (drawing === undefined) throw new Error(`${folder}/${name} is not an SVG drawing`);
    // Stroke and fill come from the page's own .icon rule; a drawing keeps the ones it carries inside.
    const box = /viewBox="([^"]+)"/.exec(attributes)?.[1] ?? "0 0 24 24";
    const fit = /preserveAspectRatio="([^"]+)"/.exec(attributes)?.[1];
    symbols.push(
      `<symbol id="${path.basename(name, ".svg")}" viewBox="${box}"${fit ? ` preserveAspectRatio="${fit}"` : ""}>` +
        drawing.replace(/<!--[\s\S]*?-->/g, "").replace(/\s*\n\s*/g, "").trim() +
        "</symbol>",
    );
  }
  await writeFile(
    path.join(output, `${folder}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
  );
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await Promise.all([styles(), fontLicences(), siteIcon(), islands(), map(), embeds(), sheet("icons"), sheet("pictures")]);
