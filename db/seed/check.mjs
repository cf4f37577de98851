// Reads every seed file and says what does not fit, so that a slip in a translation or a code is found before a site starts with it.
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = new URL('./', import.meta.url);
const faults = [];
const expect = (holds, fault) => { if (!holds) faults.push(fault); };
const read = name => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const jsonFiles = [
  ...readdirSync(folder).filter(name => name.endsWith('.json')),
  ...readdirSync(new URL('demo/', folder)).filter(name => name.endsWith('.json')).map(name => `demo/${name}`),
];

let pairs = 0;
function checkTranslations(value, where) {
  if (value === null || typeof value !== 'object') return;
  if ('en' in value || 'es' in value) {
    pairs++;
    expect(value.en?.trim() && value.es?.trim(), `${where}: one language is missing`);
    expect(value.en !== value.es || value.en.split(' ').length < 4, `${where}: the same sentence in both languages`);
  }
  for (const [key, part] of Object.entries(value)) checkTranslations(part, `${where}.${key}`);
}
for (const file of jsonFiles) if (file !== 'countries.json') checkTranslations(read(file), file);
expect(pairs > 100, `only ${pairs} translated texts were found`);

const taxonomy = read('taxonomy.json');
const codes = list => new Set(list.map(term => term.code));
const types = new Set(taxonomy.organizationTypes.filter(type => type.offered).map(type => type.code));
const sectors = codes(taxonomy.sectors);
const themes = codes(taxonomy.themes);
const bases = codes(taxonomy.membershipBases);
const tags = new Set(taxonomy.practiceTags.terms.map(tag => tag.slug));
const mapGroups = new Set(taxonomy.mapGroups.map(group => group.slug));
for (const sector of taxonomy.sectors) expect(mapGroups.has(sector.group), `${sector.code}: unknown map group ${sector.group}`);

const places = new Map(
  gunzipSync(readFileSync(new URL('places.tsv.gz', folder))).toString('utf8').trimEnd().split('\n').slice(1)
    .map(line => line.split('\t')).map(columns => [Number(columns[0]), columns]));
expect(places.size > 50_000, `only ${places.size} places were read`);
for (const columns of places.values()) expect(columns.length === 9, `place ${columns[0]}: ${columns.length} columns`);
const countries = read('countries.json');
const isTimeZone = name => { try { new Intl.DateTimeFormat('en', { timeZone: name }); return true; } catch { return false; } };

const members = new Set(read('demo/members.json').members.map(member => member.handle));
const known = (handle, where) => expect(members.has(handle), `${where}: nobody is called ${handle}`);

const organizations = read('demo/organizations.json').organizations;
const organizationSlugs = new Set(organizations.map(organization => organization.slug));
expect(organizationSlugs.size === organizations.length && organizations.length === 24, 'demo/organizations.json: not 24 distinct slugs');
for (const organization of organizations) {
  const where = `demo/organizations.json ${organization.slug}`;
  expect(types.has(organization.type), `${where}: type ${organization.type}`);
  for (const code of [organization.mainSector, ...organization.sectors]) expect(sectors.has(code), `${where}: sector ${code}`);
  for (const code of organization.themes) expect(themes.has(code), `${where}: theme ${code}`);
  expect(bases.has(organization.membershipBasis), `${where}: basis ${organization.membershipBasis}`);
  for (const tag of organization.practiceTags) expect(tags.has(tag), `${where}: tag ${tag}`);
  const place = places.get(organization.place.geonamesId);
  expect(place?.[1] === organization.place.name && place[4] === organization.place.country, `${where}: place`);
  expect(countries[organization.place.country], `${where}: country`);
  known(organization.steward, where);
}

const groups = read('demo/reading-groups.json').groups;
const chapters = new Set(read('books.json')[0].chapters.map(chapter => chapter.number));
for (const group of groups) {
  const where = `demo/reading-groups.json ${group.slug}`;
  for (const handle of [group.people.host, ...group.people.facilitators, ...group.people.members]) known(handle, where);
  expect(group.hostOrganization === null || organizationSlugs.has(group.hostOrganization), `${where}: host organization`);
  expect(isTimeZone(group.timeZone), `${where}: time zone`);
  for (const meeting of group.schedule) expect(chapters.has(meeting.chapter), `${where}: chapter ${meeting.chapter}`);
  for (const material of group.materials) {
    known(material.createdBy, where);
    expect(material.license && material.source, `${where}: ${material.title} lacks source or licence`);
  }
}

const events = read('demo/events.json').events;
for (const event of events) {
  const where = `demo/events.json ${event.slug}`;
  for (const slug of [event.hostOrganization, ...event.coHosts]) expect(organizationSlugs.has(slug), `${where}: host ${slug}`);
  expect(event.hostGroup === null || groups.some(group => group.slug === event.hostGroup), `${where}: group ${event.hostGroup}`);
  for (const code of event.themes) expect(themes.has(code), `${where}: theme ${code}`);
  expect(event.place || event.onlineUrl, `${where}: neither place nor link`);
  expect(isTimeZone(event.timeZone), `${where}: time zone`);
  known(event.createdBy, where);
}

const articles = read('articles.json');
for (const { subject, posts } of read('demo/threads.json').threads) {
  const where = `demo/threads.json ${Object.values(subject).join(' ')}`;
  const group = groups.find(candidate => candidate.slug === subject.group);
  const exists = {
    home: () => true,
    article: () => articles.some(article => article.number === subject.articleNumber),
    chapter: () => group?.schedule.some(meeting => meeting.chapter === subject.chapter),
    event: () => events.some(event => event.slug === subject.event),
  }[subject.kind]?.();
  expect(exists, `${where}: no such subject`);
  const depth = post => (post.parent === null ? 1 : 1 + depth(posts[post.parent - 1]));
  posts.forEach((post, index) => {
    known(post.author, where);
    expect(post.number === index + 1 && (post.parent === null || post.parent < post.number), `${where}: post ${post.number} is out of order`);
    expect(depth(post) <= 3, `${where}: post ${post.number} is too deep`);
    expect(index === 0 || post.hoursAgo < posts[index - 1].hoursAgo, `${where}: post ${post.number} is older than the one before`);
    if (group) {
      const { host, facilitators, members: readers } = group.people;
      expect([host, ...facilitators, ...readers].includes(post.author), `${where}: ${post.author} is not in the group`);
    }
  });
}

const kinds = new Set(['opEd', 'article', 'interview', 'report', 'book', 'talk', 'review', 'news']);
for (const article of articles) {
  expect(kinds.has(article.kind), `articles.json ${article.number}: kind ${article.kind}`);
  expect(article.date === null || /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(article.date), `articles.json ${article.number}: date`);
}
expect(articles.length === 14, `articles.json: ${articles.length} articles`);

for (const fault of faults) console.error(fault);
console.log(`${jsonFiles.length} files, ${pairs} translated texts, ${places.size} places: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
