// Mutants that no test could tell from the code, with the reason: the mutation runner leaves them out, all of an expression, or of
// what stands in «» within it. Whoever changes such a line changes its text here too; otherwise its mutants are simply asked for
// again.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {declareValuePlugin, PluginKind} from '@stryker-mutator/api/plugin';

const TIME = 'It only saves time: what it leaves out would change nothing.';
const BOUND = 'It bounds the work that an answer can cause; what is kept is less by far.';
const NONE = 'Only what the pattern finds is taken from it.';
const TYPE = 'It is there for the compiler: the other case cannot be.';

/** @type {Readonly<Record<string, readonly (readonly [code: string, reason: string])[]>>} */
const EQUIVALENTS = {
  'src/data/pages/choose.ts': [
    ['valuesOf(written, «/\\s+/»)', 'What is empty between two is left out.'],
    ['valuesOf(search, «/\\s+/», MAX_SEARCH)', 'What is empty between two is left out.'],
    ["published = «''»", 'Any text that begins with no digit does.'],
    ["published === ''", 'Nothing is not before nothing.'],
    ["rest.search === ''", TIME],
    ['tagOf(value) || «[]»', 'No language that is written has an empty tag.'],
    ['Intl.getCanonicalLocales(tag)[0]?.toLowerCase', TYPE],
    ["tag.split('-')[0] ?? «''»", TYPE],
    ['/[\\s"“”„«»]+/', 'An empty word is in every text.'],
  ],
  'src/data/pages/first-page.ts': [
    ["entries: [], issues: «[]», place: {}, url: ''", 'Of an answer that is an error nobody reads them.'],
    ["entries: [], issues: [], place: {}, url: «''»", 'Of an answer that is an error nobody reads it.'],
  ],
  'src/data/pages/in-order.ts': [
    ['a.key === b.key', 'To sort, Node asks only whether the one comes before the other.'],
    ['a.key < b.key', 'Those that are equal have been told apart before.'],
  ],
  'src/data/pages/load.ts': [
    ["format = «'auto'»", 'A format that nobody knows is auto.'],
    ['choices: «[]»', 'Of themes and of one item nothing is chosen.'],
    ['came.error !== undefined', TIME],
    [
      '() => Promise.resolve(pages)',
      'Only for news a format knows something else to ask, and of that one item is read here.',
    ],
  ],
  'src/data/pages/news-stream.ts': [
    ['{signal: controller.signal}', 'Whoever leaves an iteration does so between two pages.'],
  ],
  'src/data/pages/one-source.ts': [["format = «'auto'»", 'A format that nobody knows is auto.']],
  'src/data/pages/read.ts': [["format = «'auto'»", 'A format that nobody knows is auto.']],
  'src/data/pages/source-pages.ts': [
    ["place: {}, url: «''»", 'It names no next page, whose address would be relative to this.'],
    ['«this.#isThemeAsked») {\n        await', TIME],
    ['chooser === undefined || rest === undefined', 'Either both are there or none.'],
    ['rest !== undefined && choice !== undefined && rest[key].length < choice[key].length', TIME],
    ['gone > 0', 'For what is not above 0 no page is asked again either.'],
    ['...(«again?.entries»', TYPE],
    ['again?.entries ?? «[]»', TYPE],
    ['«this.#reader?.isPastEnd»?.(error)', TYPE],
    ['first && «source?.format»', TYPE],
    ["url?.href ?? ''", TYPE],
    ['«first && url !== undefined» ? await', 'Only for the first page there is a reader, and an address always.'],
    ['this.#rest = «this.#chooser?.choice»', TYPE],
    ['accepts = «() => true»', 'Only news is chosen, and news says what it accepts.'],
  ],
  'src/data/pages/merged-stream.ts': [
    ["new NewsError('config', 'There is no source.', {hint: 'Name one.', url: ''})", TYPE],
    ['isEnough: «() => false»', 'What says nothing does not say that it is enough.'],
    ['check?.()', TYPE],
    ['number < inputs.length', TYPE],
    ['if («input !== undefined») {\n        input.buffer.entries', TYPE],
  ],
  'src/data/pages/merge.ts': [
    ['number < inputs.length', TYPE],
    ['compareEntries(head, best) < 0', 'No two of them are of one source.'],
    ['compareEntries(one, first) < 0', 'No two of them are of one source.'],
    ['inputs.map(«() => 0»)', 'What is not there counts as none.'],
    ['bestInput = «-1»', 'Nobody asks for it where there is no best one.'],
    ['«input?.entries»[used', TYPE],
    ['«input !== undefined» && head === undefined', TYPE],
    ['«head === undefined» && input.buffer.hasMore', 'What a source could still have comes after what it has.'],
  ],
  'src/data/pages/source-buffer.ts': [
    ['a.sortKey < b.sortKey', 'Those that are equal have been told apart before.'],
    ['abort !== undefined', TYPE],
  ],
  'src/data/pages/story-index.ts': [
    ['/^[^/&]*/.exec(key)?.[0]', 'It finds the beginning of any key.'],
    ['one.size < other.size', 'Of two sets of one size either may be asked.'],
    ['address.stories.length <= MAX_COMPARED', BOUND],
    ['isOfOneStory = «stories.length <= MAX_COMPARED»', BOUND],
  ],
  'src/data/formats/entry-fields.ts': [
    ['known === undefined', TIME],
    ['cache.size < MAX_KNOWN', TIME],
    ["typeof value !== 'object' || value === null", TIME],
    ['frames.length < MAX_FRAMES', BOUND],
    ['key.length < 30', 'No frame has a longer name.'],
    ["spelling(key) : «''»", 'No frame has a longer name.'],
    ['MAX_KNOWN) «{\n      cache.set(key, known);\n    }»', TIME],
    ['keys.length > MAX_KEYS', BOUND],
    ["'isFrame').map((record) => [record, ...path]) : «[]»", TYPE],
    ['value === null) «{\n        continue;\n      }»', TIME],
    ['«!hasValue(value)») {\n        continue', TIME],
    ['hasValue(value)) «{\n        continue;\n      }»', TIME],
    ['«found !== undefined» && hasValue', TYPE],
  ],
  'src/data/formats/mapped-reader.ts': [
    ['last === undefined || last.json !== json || last.key !== key', TIME],
    ['list.length <= MAX_REREAD', BOUND],
    ['dayOrder === undefined', TIME],
    ["fields.ranked('title', text)?.rank", TYPE],
    ['asText(value)?.slice(0, 40)', BOUND],
    ["?? «''») ? undefined : value)", 'Any text that is no date does.'],
    ['«words === undefined» || NO_TITLE', TYPE],
    ['«title !== undefined» && body !== undefined', TYPE],
    ['«title !== undefined» && body?.startsWith', 'Of no title nothing is cut off.'],
    ['«body !== undefined» && line', 'Without a text it has no line.'],
    ["NO_PAGE.test(asText(value) ?? «''»)", 'Any text that is no address does.'],
    ["asText(value) ?? «''») ? asText(value)", 'Any text that is no address does.'],
  ],
  'src/data/formats/source.ts': [
    ["«tag.split('-')[0]?.toLowerCase»()", TYPE],
    ["?.toLowerCase() ?? «''»", TYPE],
  ],
  'src/data/formats/wordpress.ts': [["routeOf(url) ?? «''»", 'No route is called so.']],
  'src/data/formats/list-in.ts': [
    ['«isRecord(json)» &&\n    score', 'Nothing but a record scores.'],
    ["found?.key ?? «''»", 'No list is called so.'],
    ['«read(json)?.first»(', TYPE],
    ["whole: «what === 'items'»", 'No theme is whole by itself.'],
    ["(key) => «what === 'items'»", 'No theme is whole by itself.'],
    ["«what === 'items'» && isOneItem", 'No theme is whole by itself.'],
    ["join(', ') : «''»", 'It is not said of what is no object.'],
  ],
  'src/data/formats/find-list.ts': [
    ['recordsOf(keysIn(value).slice(0, 3)).length < 2', TIME],
    ['.length < 2) «{\n    return undefined;\n  }»', TIME],
    ['keys.length <= MAX_KEYED', BOUND],
    ['recordsOf(keys) : «[]»', BOUND],
    ['records.slice(0, 4)', TIME],
    ['keysIn(one).slice(0, 50)', BOUND],
    ['keysIn(holder)\n    .slice(0, 20)', BOUND],
    ['order.slice(0, 5)', TIME],
    ['keysIn(one)\n    .slice(0, 50)', BOUND],
    ['«group?.siblings» ??', TYPE],
    ['?.siblings ?? «[]»', TYPE],
    ['«group?.own» ||', TYPE],
    ['isOfSameKind(«group?.own»', TYPE],
    ['«group?.path» ??', TYPE],
    ['?.path ?? «[]»', TYPE],
    ['++looked.groups > MAX_GROUPS', BOUND],
    ['entries.length >= MAX_GROUPED', BOUND],
    ['list.slice(0, MAX_GROUPED)', BOUND],
    ["name: «''», parent: undefined", 'Nobody asks for the name of what is in nothing.'],
    ['«index < list.length» && index < MAX_ENTRIES', 'What is not there scores nothing.'],
    ['«index < MAX_ENTRIES»', BOUND],
    ['«level.length > 0»', TIME],
    ['scored >= MAX_SCORED', BOUND],
    ['scored >= MAX_SCORED) «{\n        break;\n      }»', BOUND],
    ['«scored++»', BOUND],
    ['«list.length > 0») {\n        scored', 'The best of no entries scores nothing.'],
    ["«typeof child === 'object' && child !== null» && name", TIME],
    ['places < MAX_VISITED', BOUND],
    ['places++', BOUND],
    ['index < value.length && «index < MAX_SEARCHED»', BOUND],
    ['«index < value.length» &&', 'What is not there is no object.'],
    ['listIn(value) === undefined ? MAX_VISITED : MAX_SEARCHED', BOUND],
    ['«index < names.length» && index < max', 'What is not there is no object.'],
    ['«index < max»', BOUND],
    ["add(value[index], «''»)", 'Nobody asks for the name of what is in a list.'],
    ["names[index] ?? «''»", TYPE],
    ['best !== undefined && found !== undefined', TYPE],
    ['siblings.length > 1', 'The lists of the only group are the list itself.'],
  ],
  'src/data/formats/known-keys.ts': [
    ['key\n    .slice(0, 80)', BOUND],
    ['key.slice(0, 80)', BOUND],
    ["suffix[2] ?? «''»", TYPE],
  ],
  'src/data/formats/choose-source.ts': [
    ['«ON_DEMAND[name]?.test»(href)', TYPE],
    ['«(await onDemandFormats()).onDemandFormat(format)?.source».request', TYPE],
    ["own.get(name ?? «''»)", 'No format is called so.'],
    ["if («name === 'mapped'»)", TIME],
    ['«{\n    return loadMapped();\n  }»', TIME],
    ['name === undefined', TIME],
  ],
  'src/data/formats/custom-format.ts': [
    ['const [theme] = group ?? «[]»', TYPE],
    ['«theme === undefined» || group', TYPE],
    ['«group?.length» !== 1', TYPE],
    ['«definition.matchesUrl?.(url)»', 'What throws is no match either.'],
    ['«definition.matchesResponse?.(json)»', 'What throws is no match either.'],
  ],
  'src/data/formats/addresses-of-systems.ts': [
    ['SANITY.exec(base) ?? «[]»', NONE],
    ["valueAt(value, ['_ref'])) ?? «''»", 'Any text that is no reference does.'],
    ['SANITY_PICTURE.exec(reference) ?? «[]»', NONE],
    ['DIRECTUS.exec(base) ?? «[]»', NONE],
    ["valueAt(value, ['id'])) ?? «''»", 'Any text that is no id does.'],
    ['JOOMLA.exec(base) ?? «[]»', NONE],
    ["[path = «''», alt = ''])", TYPE],
    ["[path = '', alt = «''»])", TYPE],
    ['CKAN.exec(base) ?? «[]»', NONE],
    ['FLARUM.exec(base) ?? «[]»', NONE],
    ['REDMINE.exec(base) ?? «[]»', NONE],
    ["text('id') : «''»", 'Any text that is no film does.'],
  ],
  'src/data/formats/json-values/date-in.ts': [
    ["[year = «''», ...others]", 'Any text that is no year does.'],
    ['«year !== undefined» && /', 'Any text that is no year does.'],
  ],
  'src/data/formats/json-values/day-order.ts': [
    ['numbersIn(value) ?? «[]»', NONE],
    ["first = «''», , second", TYPE],
    ["second = «''», year", TYPE],
  ],
  'src/data/formats/json-values/image-in.ts': [
    ["at(-1) ?? «''»", TYPE],
    ['«file !== undefined» &&', 'Any text that is no such ending does.'],
    [") ?? «''»;\n  // IIIF", 'No type is called so.'],
  ],
  'src/data/formats/json-values/link-in.ts': [
    ["asText(value) ?? «''»;\n  const doi", 'Any text that is no DOI does.'],
    ["find(Boolean) ?? «''»", 'No relation is called so.'],
  ],
  'src/data/formats/json-values/names-in.ts': [
    ["[key = «''», ...others]", TYPE],
    ["asText(fields.name) ?? «''»", 'Any text that is no kind of theme does.'],
  ],
  'src/data/formats/json-values/records.ts': [
    ['others.length === 0', TIME],
    ['others.length === 0) «{\n    return fields;\n  }»', TIME],
  ],
  'src/data/formats/table-rows.ts': [
    ["asText(value) ?? «''»", 'Any text that is no date does.'],
    ["[year = «''», month", TYPE],
    ['«name !== undefined» && name.length', TYPE],
  ],
  'src/data/formats/key-values.ts': [['(property as unknown[]) : «[]»', NONE]],
  'src/data/formats/event-start.ts': [['«start !== undefined» && named', TYPE]],
  'src/data/formats/field-map.ts': [
    ["[, name = «''», path", NONE],
    ["path = «''»] =", NONE],
    ['.exec(part) ?? «[]»', NONE],
  ],
  'src/data/formats/entry-picture.ts': [
    ['«sign !== undefined» && PICTURE_FILE', TYPE],
    ["asText(image?.url) ?? «''»)", 'Any text that is no address does.'],
  ],
  'src/data/formats/missing-fields.ts': [['«image?.url») : undefined', TYPE]],
  'src/data/formats/json-ld.ts': [["'@vocab'] : one) ?? «''»", 'Any text that is no address does.']],
  'src/data/formats/json-ld-reader.ts': [
    ["(asText(one) ?? «''»).replace", 'No type is called so.'],
    ["asText(one['@id']) ?? «''»", 'Nothing is called so.'],
    ['one.slice(0, 60)', BOUND],
    ["isEvent ? ['startDate'] : «[]»", 'No key is called so.'],
    ['«node[key] === undefined» ? undefined', 'Nothing can be read of what is not there.'],
    ['«node[key] === undefined» ? []', 'Nothing can be read of what is not there.'],
  ],
  'src/data/formats/ghost.ts': [['«resourceIn(url)?.[2]»', TYPE]],
  'src/data/formats/publications.ts': [["json['message-type']) ?? «''»", 'No message is of that type.']],
  'src/data/formats/drupal.ts': [["at(-1) ?? «''»", TYPE]],
  'src/data/formats/publications-reader.ts': [
    ["«typeof place === 'number' && place >= 0» && place", 'A list is joined of its places alone.'],
    ['asList(index[word]).slice(0, MAX_WORDS)', BOUND],
    ['text.slice(0, 20_000)', BOUND],
    ["'openalex' : «'csl'»", 'What is of no other catalogue is read alike.'],
  ],
  'src/data/formats/events-calendar.ts': [["routeOf(url) ?? «''»", 'No route is called so.']],
  'src/data/formats/events-calendar-reader.ts': [
    ['Object.values(ownFields(image.sizes))\n    .slice(0, MAX_SIZES)', BOUND],
    ['${width}w`]\n        : «[]»', 'What is no address with a width is left out.'],
  ],
  'src/data/formats/localist-reader.ts': [
    ['Object.values(ownFields(value))\n    .slice(0, MAX_NAMES)', BOUND],
    ['asList(list).slice(0, 500)', BOUND],
    ['«ids?.get(theme)?.length»', TYPE],
    ['events.slice(0, 1000)', BOUND],
  ],
  'src/data/formats/plone-reader.ts': [
    ['asList(scales[field]).slice(0, 1)', 'A field has one picture.'],
    ['asList(scales.preview_image).slice(0, 1)', 'A field has one picture.'],
    ['Object.values(ownFields(image.scales))\n    .slice(0, MAX_SCALES)', BOUND],
    ['${width}w`] : «[]»;', 'What is no address with a width is left out.'],
    ['«found === undefined»\n    ?', 'A picture without an address is none.'],
    ['«date !== undefined» && date', TYPE],
    ["'items'])).flatMap((term) => termOf(term) ?? «[]»)", TYPE],
    ['«languages.length > 0» &&', 'No languages ask for nothing.'],
    ['entries.slice(0, 1000)', BOUND],
  ],
  'src/data/formats/one-language.ts': [["tags.at(-1) ?? «''»", 'There is no tag to compare it with.']],
  'src/data/formats/drupal-choice.ts': [
    ["what: «'themes'», limit: MAX_PER_PAGE", 'Its terms are asked for alike, whatever they are for.'],
    ["order: «'source'»", 'Its terms are asked for alike, in whatever order.'],
    [".at(-1) ?? «''»", TYPE],
    ['«themes.length > 0» && isFree', 'No themes have no ids.'],
    ['«ids.length > 1»', 'One has been dealt with before.'],
    [")[0] ?? «''»", TYPE],
    ['«words.length > 0» &&', 'Of no words nothing is left either.'],
  ],
  'src/data/formats/drupal-reader.ts': [
    ["Number(«a.name === 'thumbnail'»)", 'Which of two is the thumbnail one of them says.'],
    ['data.slice(0, 5)', BOUND],
    ['«found.length < MAX_REFERENCES»', BOUND],
    ["asText(reference.type) ?? «''»", 'No type is called so.'],
    ["'filemime')) ?? «''»", 'No type is called so.'],
    ['«target !== undefined» && depth', TYPE],
    ['«own !== undefined» && /', TYPE],
    ["language: «''»})", 'Its terms are in no other language.'],
    ["'detail'])) ?? «''»", 'Any text that does not list names does.'],
    ['«/Possible values: ([\\w, ]+)/.exec(detail)?.[1]?.split»', TYPE],
  ],
  'src/data/formats/wordpress-terms.ts': [
    ["asList(valueAt(post, ['_embedded', 'wp:term']))\n    .slice(0, MAX_NAMES)", BOUND],
    ['asList(terms).slice(0, MAX_NAMES + 1)', BOUND],
  ],
  'src/data/formats/wordpress-choice.ts': [
    ["[field])) ?? «''»", 'No theme is called so.'],
    ['«id !== undefined && names.includes(name)» &&', 'What nobody asks for does not matter.'],
    ['«term === undefined» ?', TYPE],
    ["get('page_id') ?? «''»", 'Any text that is no number does.'],
    ["[language = «''», ...others]", TYPE],
    ["others[0] ?? «''»", 'No region is called so.'],
    ["[language = «''», region]", TYPE],
    ["get('lang') ?? «''»", TYPE],
    ["routeOf(named) ?? «''»", 'No route is called so.'],
    ['themes.length + excludedThemes.length === 0', TIME],
    ['.length === 0) «{\n    return {request, rest};\n  }»\n  const terms', TIME],
    ['terms.get(theme) ?? «[]»', TYPE],
    ['taxonomy !== undefined && id !== undefined', TYPE],
    ['«searchParams.get(`${name}[terms]`)?.split»', TYPE],
  ],
  'src/data/formats/wordpress-reader.ts': [
    ['Object.entries(ownFields(sizes))\n    .slice(0, MAX_SIZES)', BOUND],
    ["routeOf(answer.address) ?? «''»", 'No route is called so.'],
    ["routeOf(new URL(url)) ?? «''»", 'No route is called so.'],
    ["routeOf(address) ?? «''»", 'No route is called so.'],
    ['«taxonomy !== undefined»', 'Nobody asks for a term of no taxonomy.'],
  ],
  'src/data/formats/wordpress-others.ts': [
    ['asList(valueAt(post, [taxonomy]))\n      .slice(0, MAX_TERMS)', BOUND],
    ["['id'])) ?? «''»", 'An item without an id has its address for one.'],
    ['«one !== undefined» && ids.has', TYPE],
  ],
  'src/data/formats/wordpress-routes.ts': [
    ["routeOf(request) ?? «''»", 'Only a WordPress is asked, and its address has a route.'],
    ['slug.toLowerCase()', 'Either case makes one of both.'],
    ['knownTerms.size >= MAX_KNOWN', BOUND],
    ['«{\n    knownTerms.clear();\n  }»', BOUND],
    ['if («slug»)', 'Nobody asks for a term without a name.'],
  ],
  'src/data/formats/json-feed.ts': [["asText(json.version) ?? «''»", 'Any text that is no address does.']],
  'src/data/formats/json-feed-reader.ts': [
    ['tags.slice(0, 5000)', BOUND],
    ['list.slice(0, 2 * MAX_NAMES)', BOUND],
    ['itemsOf(json, url).slice(0, MAX_ITEMS)', BOUND],
  ],
  'src/data/formats/included-records.ts': [['included.size === 0', TIME]],
  'src/data/http/fetch-json.ts': [
    ["(await readText(response, MAX_ERROR_BYTES, signal, receive)) ?? «''»", 'No text at all reads as no JSON does.'],
    ['{\n    return undefined;\n  }', TYPE],
  ],
  'src/data/http/hints.ts': [['{\n    return false;\n  }', TYPE]],
  'src/data/http/retry-delay.ts': [
    ["headers.get('ratelimit') ?? «''»", 'Any text without the word does.'],
    ["header?.trim() ?? «''»", 'Any text that is no time does.'],
  ],
  'src/data/model/html-to-text.ts': [
    ["text.includes('&')", TIME],
    ['while («index < html.length»', 'After the end no tag is found.'],
    ["toLowerCase() ?? «''»", TYPE],
    ["(asText(value) ?? '').slice(0, MAX_READ)", BOUND],
  ],
  'src/data/model/excerpt.ts': [
    ["!text.includes('[')", TIME],
    ['closed === undefined', TYPE],
    ["=== 'href') ?? «[]»", NONE],
    ['{\n    return {text, cut};\n  }', TIME],
    ["place = «''»", 'Any text that is no address does.'],
    ['last === undefined', TYPE],
    ['place !== undefined', TYPE],
    ['links.slice(-CREDIT_LINKS)', BOUND],
  ],
  'src/data/model/json.ts': [
    ['known !== undefined', TIME],
    ['keys.length <= MAX_FIELDS', TIME],
    ['keys.length < MAX_FIELDS', TIME],
    ['list !== undefined && first.length === MAX_FIELDS', TIME],
  ],
  'src/data/model/dates.ts': [
    ["match[2] ?? «''»", TYPE],
    ["match[3] ?? «''»", TYPE],
    ["month = «''»", TYPE],
    ["year = «''»] = match", TYPE],
    ['/^\\d{18,19}$/', 'What is no number of that size is no such date.'],
    ['partsOf(text, language) ?? «[]»', NONE],
    ['«year === undefined») {', 'Without a year there is no day of the calendar.'],
    ['«{\n    return undefined;\n  }»\n  if (time', 'Without a year there is no day of the calendar.'],
    ['«month === undefined» || day', TYPE],
    ["language = «''»): string", 'No language is called so.'],
    ['DOT_NET.exec(text) ?? «[]»', NONE],
    ['«zone === undefined» ? 0', 'A zone that is none is 0 too.'],
  ],
  'src/data/model/month-names.ts': [
    ['/^listopada?$/', 'What else begins or ends so is no name, with or without it.'],
    ['AMBIGUOUS[short]?.find', TYPE],
    ['start.length > length', 'No earlier month has a longer beginning of a name.'],
  ],
  'src/data/model/date-ranges.ts': [
    ['/^\\D*\\d+\\D+\\d/', TIME],
    ["MONTHS.exec(text.replace(FROM, '')) ?? «[]»", NONE],
  ],
  'src/data/model/iso-dates.ts': [
    ["minutes = «'0'»] =", 'Nothing is 0 as a number, too.'],
    ['.exec(zone) ?? «[]»', NONE],
    ["typeof part === 'number'", 'No year of ours has fewer than four digits.'],
    ['«day !== undefined» && month', TYPE],
    ['day !== undefined && «month !== undefined»', TYPE],
    ['{\n    return value.length === 19 ? `${value}+00:00` : value;\n  }', TIME],
    [".trim() : «''»;", 'Any text that is no date does.'],
    ['BASIC.exec(text) ?? «[]»', NONE],
    ['date === undefined', TYPE],
    ["typeof value === 'string' && value.length <= 25 && OURS.test(value)", TIME],
  ],
  'src/data/model/plain-text.ts': [
    ['!UNTIDY.test(text)', TIME],
    ['{\n    return text;\n  }', TIME],
    ['end > 0', 'Before the first character there is none that matches.'],
    ['trimmed.slice(-5)', BOUND],
  ],
  'src/data/model/time-of-day.ts': [
    ['ZONE.exec(text) ?? «[]»', NONE],
    ['«name !== undefined» && TIME_WORDS', TYPE],
    ["second = «'0'»", 'Nothing is 0 as a number, too.'],
    ["rest = «''»", TYPE],
    ['match === null || hour === undefined', TYPE],
    ['match.groups?.second', TYPE],
    ["isRange ? «''»", 'Any text that is no zone does.'],
    ["(?:on )?/, ''), «''»]", 'Any text that is no zone does.'],
  ],
  'src/data/model/choice.ts': [
    ['!CHOICE_WORDS.some((word) => isWord(input[word]))', TIME],
    ['«{\n    return undefined;\n  }»\n  const options', TIME],
  ],
  'src/data/model/build-item.ts': [["replaceAll('_', '-') ?? «''»", 'No language is called so.']],
  'src/data/model/build-list.ts': [['issues[0]?.reason', TYPE]],
  'src/data/model/reference-names.ts': [["word = «''»", TYPE]],
  'src/data/model/first-image.ts': [
    ["name = «''»", TYPE],
    ["bare ?? «''»", 'An attribute without a value is not asked for.'],
    ['url.slice(0, 500)', BOUND],
  ],
  'src/data/model/is-theme.ts': [["PLAIN[letter] ?? «''»", TYPE]],
  'src/data/model/safe-url.ts': [
    ['{\n    return address;\n  }', TIME],
    ['«{\n    return undefined;\n  }»\n}\n\n/**\n * A `srcset`', TYPE],
    ['candidates.length <= MAX_CANDIDATES', TIME],
    ["address = «''», descriptor", TYPE],
    ["descriptor = «''»]", TYPE],
    ['descriptor.slice(0, 40)', BOUND],
    ["value.includes('&')", TIME],
    ['CANONICAL.test(address)', TIME],
  ],
};

// By file, and where they stand in it.
/** @type {Map<string, string>} */
const reasons = new Map();
for (const [file, list] of Object.entries(EQUIVALENTS)) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const text = readFileSync(path, 'utf8');
  for (const [code, reason] of list) {
    // What stands so in the file has marks of its own.
    const isMarked = /[«»]/.test(code) && !text.includes(code);
    const [before = '', marked = '', after = ''] = isMarked ? code.split(/[«»]/) : ['', code];
    const whole = before + marked + after;
    if (!text.includes(whole)) {
      console.warn(`tools/unit/equivalents.mjs: ${file} has no "${whole}" any more.`);
    }
    for (let place = text.indexOf(whole); place >= 0; place = text.indexOf(whole, place + 1)) {
      const start = place + before.length;
      reasons.set(`${path} ${start} ${start + marked.length}`, reason);
    }
  }
}

/** What Babel knows of a piece of code; its types have no `file`. @typedef {{node: {start?: number, end?: number}, hub: {file: {opts: {filename: string}}}}} Path */

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'equivalents', {
    shouldIgnore(nodePath) {
      const {node, hub} = /** @type {Path} */ (/** @type {unknown} */ (nodePath));
      return reasons.get(`${resolve(hub.file.opts.filename)} ${node.start} ${node.end}`);
    },
  }),
];
