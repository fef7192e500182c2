// The page at work: filters, highlights, and the reader's own reading. State lives in the page only.
// Words come from the catalogue (say), texts from the page itself; whatever enters the page enters as text.

const data = JSON.parse(document.getElementById("page-data").textContent);
const say = data.say;
const count = counting(data);
const marks = count.marks;
const markById = new Map(marks.map((mark) => [mark.id, mark]));
const labels = data.labels.map((label, index) => ({ ...label, index }));
const inCodebook = [...labels].sort((one, other) => one.place - other.place);
const made = new Set(marks.filter((mark) => mark.off).map((mark) => mark.id));
let off = new Set(made);

const byId = (id) => document.getElementById(id);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

function element(tag, attributes = {}, ...children) {
  const it = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
  it.append(...children);
  return it;
}

// Puts other children into an element, and its own back when there are none to put.
const originals = new Map();
function show(it, children) {
  if (!originals.has(it)) originals.set(it, [...it.childNodes]);
  it.replaceChildren(...(children ?? originals.get(it)));
}

// ---- words: framing/wording

function fill(template, values) {
  const parts = template.split(/\{(\w+)\}/).map((part, place) => (place % 2 ? values[part] : part));
  return parts.flat().filter((part) => part !== "");
}

const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const filled = (template, values) => fill(template, values).join("");
const kOfN = ({ k, n }) => filled(say.COUNT, { k, n });
const countOf = ({ k, n }) => filled(say.COUNT, { k, n: many(n, "sentence") });
const in100 = (low, high) => filled(say.IN_100, { low: whole(low * 100), high: whole(high * 100) });
const rateOf = ({ rate, rateLow, rateHigh }) => `${whole(rate)} (${whole(rateLow)}–${whole(rateHigh)})`;
const percent = (share) => `${(share * 100).toFixed(1)}%`;

// Python's round(): halves go to the even number.
function whole(number) {
  const rounded = Math.round(number);
  return Math.abs(number % 1) === 0.5 && rounded % 2 ? rounded - 1 : rounded;
}

const nameOf = (text) => element("bdi", { class: "name" }, data.texts[text].name);
const strong = (verdict) => element("strong", {}, verdict);
const boxed = (verdict) => element("span", { class: `verdict is-${verdict.split(" ")[0]}` }, verdict);
const sideOf = (side) => (side === REST ? say.THE_OTHERS_TOGETHER : nameOf(side));
const against = (side) => (side === REST ? say.THE_OTHERS : nameOf(side));
const letterOf = (label) => byId(`label-${label.place}-title`).querySelector(".letter").cloneNode(true);

function rangeOf({ low, high }) {
  const [from, to] = [whole(low * 100), whole(high * 100)];
  const least = from < 0 ? filled(say.FEWER_TO, { count: -from }) : from;
  return filled(say.DIFFERENCE, { low: least, high: filled(say.MORE_TO, { count: to }) });
}

// ---- the texts as they stand in the page, and where their marks are drawn

const texts = data.texts.map(() => ({ words: "", parts: [] }));
const marksUnder = new Map();
const drawnAs = new Map();

function readText(body) {
  const text = texts[Number(body.dataset.text) - 1];
  const outsideLetters = (node) => (node.parentElement.closest("sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, outsideLetters);
  while (walker.nextNode()) {
    const start = text.words.length;
    text.words += walker.currentNode.data;
    const drawn = walker.currentNode.parentElement.closest("mark");
    if (drawn) text.parts.push({ drawn, start, end: text.words.length });
  }
}

function findMark(mark) {
  mark.letter = byId(`m${mark.id}`);
  mark.row = byId(`e${mark.id}`);
  const over = ({ start, end }) => start < mark.end && mark.start < end;
  mark.parts = texts[mark.text].parts.filter(over).map(({ drawn }) => drawn);
  for (const drawn of mark.parts) {
    marksUnder.set(drawn, [...(marksUnder.get(drawn) ?? []), mark]);
    drawnAs.set(drawn, drawn.className);
  }
}

const quoteOf = (mark) => texts[mark.text].words.slice(mark.start, mark.end).replace(/\s/g, " ");

function placeOf(mark) {
  const lines = texts[mark.text].words.slice(0, mark.start).split("\n");
  return `${lines.length}:${[...lines.pop()].length + 1}`;
}

// ---- verdicts of a text: framing/viewing/order.py

const rank = (verdict) => VERDICTS.indexOf(verdict);
const bySurety = (one, other) => rank(one.verdict) - rank(other.verdict) || other.difference - one.difference;
const contrastsNow = new Map();

function recount(label) {
  contrastsNow.set(label, count.contrasts(label, "narrator", off).sort(bySurety));
}

// standings
function standingOf(label, text) {
  const found = contrastsNow.get(label).find(({ a, b }) => a === text || b === text);
  return found && { ...found, more: found.a === text, other: found.a === text ? found.b : found.a };
}

// contrasts_by_verdict
function contrastsByVerdict() {
  const every = inCodebook.flatMap((label) => contrastsNow.get(label.index)).sort(bySurety);
  const led = new Set(every.filter(({ a, verdict }) => a !== REST && rank(verdict) < 3).map(({ label }) => label));
  const told = every.filter(({ a, label }) => a !== REST || !led.has(label));
  return VERDICTS.map((verdict) => told.filter((found) => found.verdict === verdict));
}

// undecided_labels
function undecided({ index }) {
  const found = contrastsNow.get(index);
  return found.length > 0 && found.every(({ verdict }) => rank(verdict) === 3);
}

// ---- the charts and the table of all counts

function paintLabel(label) {
  const section = byId(`label-${label.place}`);
  const changed = marks.some((mark) => mark.label === label.index && made.has(mark.id) !== off.has(mark.id));
  all(".dots tbody tr", section).forEach((row, text) => paintRow(row, label, text, changed));
  show(section.querySelector(".findings"), changed ? findingsOf(label) : null);
  paintCounts(label, changed);
}

function paintRow(row, label, text, changed) {
  const score = count.score(label.index, "narrator", text, off);
  if (!score) return;
  moveDot(row.querySelector("svg"), score);
  const counted = [element("b", {}, countOf(score)), " ", element("span", {}, in100(score.low, score.high))];
  show(row.querySelector(".count"), changed ? counted : null);
  const standing = standingOf(label.index, text);
  if (standing) show(row.querySelector(".stands"), changed ? stands(standing) : null);
}

function moveDot(chart, { share, low, high }) {
  chart.querySelector("line").setAttribute("x1", percent(low));
  chart.querySelector("line").setAttribute("x2", percent(high));
  chart.querySelector("circle").setAttribute("cx", percent(share));
}

// wording.stands, and the box of charts.html
function stands({ verdict, more, other }) {
  if (rank(verdict) === 3) return [boxed(verdict)];
  const hint = rank(verdict) === 2;
  const template = more ? (hint ? say.HINTS_MORE : say.STANDS_MORE) : hint ? say.HINTS_LESS : say.STANDS_LESS;
  return [more ? boxed(verdict) : verdict, ...fill(template, { other: against(other) })];
}

function findingsOf(label) {
  const sure = contrastsNow.get(label.index).filter(({ a, verdict }) => rank(verdict) < 2 && (a !== REST || !isLed(label)));
  const shown = (found) => element("p", { class: "shown" }, ...contrastSentence(label, found), ...fragile(found));
  return [...sure.slice(0, data.rows).map(shown), element("p", { class: "hint" }, say.YOURS.recounted)];
}

const isLed = ({ index }) => contrastsNow.get(index).some(({ a, verdict }) => a !== REST && rank(verdict) < 3);

// wording.contrast
function contrastSentence(label, found) {
  return fill(say.MORE_IN, {
    title: capital(label.title), verdict: strong(found.verdict), a: sideOf(found.a), b: sideOf(found.b),
    counts: countsOf(label, found), range: rangeOf(found),
  });
}

function fragile({ fragile: text }) {
  return text === null ? [] : [" ", ...fill(say.FRAGILE_HERE, { text: nameOf(text) })];
}

// wording.sentences._counts
function countsOf(label, { a, b }) {
  const scored = data.texts.map((it, text) => ({ ...it, text, score: count.score(label.index, "narrator", text, off) }));
  let having = scored.filter(({ compared, score }) => compared && score).sort((x, y) => y.score.share - x.score.share);
  if (having.length > data.mostCounts) having = having.filter(({ text }) => text === a || text === b);
  const told = ({ name, score }, place) => `${name} ${place ? kOfN(score) : countOf(score)}`;
  return having.map(told).join("; ");
}

function paintCounts(label, changed) {
  const body = byId("counts")?.tBodies[label.index];
  for (const [text, row] of [...(body?.rows ?? [])].entries()) {
    let cell = 2;
    for (const voice of SCORED_VOICES) {
      const score = count.score(label.index, voice, text, off);
      if (score) paintCells(row, cell, score, changed);
      cell += score ? 3 : 1;
    }
  }
}

function paintCells(row, first, score, changed) {
  const told = [kOfN(score), in100(score.low, score.high), rateOf(score)];
  told.forEach((words, place) => show(row.cells[first + place], changed ? [words] : null));
}

// ---- the cards of verdicts and the sentences on top

function paintCards() {
  const found = contrastsByVerdict();
  all(".card ul").forEach((list, place) => show(list, isChanged() ? cardOf(found, place) : null));
}

function cardOf(found, place) {
  const last = place === VERDICTS.length - 1;
  const items = last ? labels.filter(undecided).map(linked) : found[place].slice(0, data.rows).map(led);
  const more = last ? 0 : found[place].length - data.rows;
  if (more > 0) items.push(fill(say.MORE_ROWS, { count: `${more}` }));
  return (items.length ? items : [[say.NOTHING]]).map((item) => element("li", {}, ...item));
}

const linked = (label) => [letterOf(label), " ", element("a", { href: `#label-${label.place}` }, label.title)];

// wording.leader
function led({ label, a, b }) {
  return [...linked(labels[label]), ": ", ...fill(a === REST ? say.OTHERS_LEAD : say.LEADER, { a: against(a), b: sideOf(b) })];
}

function paintSummaries() {
  all(".says p").forEach((told, text) => {
    if (!data.texts[text].base.narrator) return;
    show(told, isChanged() ? summaryOf(text).flatMap((sentence) => [sentenceShown(told, sentence), " "]) : null);
  });
}

// A sentence that says what it said before stays as it was made.
const sentencesMade = new Map();
function rememberSentences() {
  all(".says p").forEach((told, text) => {
    if (!data.texts[text].base.narrator) return;
    const before = all(":scope > span", told);
    sentencesMade.set(told, new Map(summaryOf(text).map(({ key }, place) => [key, before[place]])));
  });
}

const sentenceShown = (told, { key, words }) => sentencesMade.get(told).get(key) ?? element("span", {}, ...words());

// wording.summary
function summaryOf(text) {
  const chosen = picks(text);
  const first = chosen.length ? chosen.map((pick, later) => picked(text, pick, later ? say.ALSO : say.LEAD)) : [fewMarks(text)];
  return [...first, ...asides(text).map(aside)];
}

// viewing.picks
function picks(text) {
  const scored = inCodebook
    .map(({ index }) => ({ label: index, score: count.score(index, "narrator", text, off), standing: standingOf(index, text) }))
    .map((pick) => ({ ...pick, example: exampleOf(text, pick.label) }));
  const leading = scored.filter(({ standing }) => standing?.more && rank(standing.verdict) < 2);
  leading.sort((one, other) => bySurety(one.standing, other.standing));
  const frequent = scored.filter(({ score }) => score.count >= 3).sort((one, other) => other.score.share - one.score.share);
  return (leading.length ? leading : frequent).slice(0, 2);
}

function picked(text, { label, score, standing, example }, template) {
  const { verdict, more, other } = standing ?? {};
  const key = JSON.stringify([template, label, score.k, verdict, more, other, example?.id]);
  const words = () => fill(template, {
    text: nameOf(text), title: labels[label].title, count: countOf(score), range: in100(score.low, score.high),
    standing: standingSaid(standing), example: forExample(example),
  });
  return { key, words };
}

// wording.standing
function standingSaid(standing) {
  if (!standing?.more) return [];
  const template = [say.THAN, say.THAN, say.HINT, say.NO_DIFFERENCE][rank(standing.verdict)];
  return fill(template, { verdict: strong(standing.verdict), other: against(standing.other) });
}

// viewing.example
function exampleOf(text, label) {
  const mine = (mark) => mark.text === text && mark.label === label && mark.voice === "narrator";
  const found = marks.filter((mark) => mine(mark) && counts(mark) && !off.has(mark.id));
  return found.sort((x, y) => y.weight - x.weight || x.start - x.end - (y.start - y.end) || x.start - y.start)[0];
}

function forExample(mark) {
  if (!mark) return [];
  const link = (words) => element("a", { href: `#e${mark.id}` }, words);
  return fill(say.FOR_EXAMPLE, { quote: link(quoteOf(mark)), place: link(placeOf(mark)) });
}

function fewMarks(text) {
  const words = () => fill(say.FEW_MARKS, { text: nameOf(text), count: many(data.texts[text].base.narrator[0], "sentence") });
  return { key: "few", words };
}

// viewing.asides
function asides(text) {
  return inCodebook.flatMap(({ index }) => {
    const mine = (mark) => mark.text === text && mark.label === index && mark.voice === "narrator" && !mark.headline;
    const body = marks.filter((mark) => mine(mark) && !off.has(mark.id));
    const found = body.filter(({ stance }) => !COUNTED_STANCES.includes(stance));
    return body.length >= 3 && 2 * found.length > body.length ? [{ index, body, found }] : [];
  });
}

function aside({ index, body, found }) {
  const key = JSON.stringify(["aside", index, found.length, body.length, found[0].id]);
  const values = { aside: `${found.length}`, all: many(body.length, "mark"), title: labels[index].title };
  return { key, words: () => fill(say.ASIDE, { ...values, example: forExample(found[0]) }) };
}

// ---- the reader's own reading

const isChanged = () => off.size !== made.size || [...off].some((id) => !made.has(id));

function turn(ids) {
  for (const id of ids) off[off.has(id) ? "delete" : "add"](id);
  const touched = new Set(ids.map((id) => markById.get(id).label));
  for (const index of touched) {
    recount(index);
    paintLabel(labels[index]);
  }
  paintCards();
  paintSummaries();
  ids.map((id) => markById.get(id)).forEach(paintMark);
  tell(ids.length === 1 ? markById.get(ids[0]) : null);
}

function tell(mark) {
  const yours = isChanged() ? fill(say.YOURS.yours, { marks: many(off.size, "mark") }) : [say.YOURS.back];
  byId("said").replaceChildren(...yours, " ", ...(mark ? nowOf(mark) : []));
  byId("mine").replaceChildren(...yours);
  byId("acts").hidden = false;
  for (const id of ["mine", "rest"]) byId(id).hidden = !isChanged();
}

function nowOf(mark) {
  if (!counts(mark)) return fill(say.YOURS.same, { quote: quoteOf(mark) });
  const score = count.score(mark.label, mark.voice, mark.text, off);
  const standing = mark.voice === "narrator" ? standingNow(standingOf(mark.label, mark.text)) : [];
  const voice = mark.voice === "narrator" ? [] : ` (${say.VOICES[mark.voice]})`;
  return fill(say.YOURS.now, { text: nameOf(mark.text), title: labels[mark.label].title, count: countOf(score), voice, standing });
}

// Says also of a text that has no more than another how it stands.
function standingNow(standing) {
  if (!standing || standing.more) return standingSaid(standing);
  const { verdict, other } = standing;
  if (rank(verdict) === 3) return fill(say.NO_DIFFERENCE, { verdict: strong(verdict), other: against(other) });
  const template = rank(verdict) === 2 ? say.HINTS_LESS : say.STANDS_LESS;
  return ["; ", strong(verdict), ...fill(template, { other: against(other) })];
}

function switchFor(mark) {
  const name = `${say.YOURS.differently}: ${quoteOf(mark)}`;
  const pressed = String(off.has(mark.id));
  return element(
    "button",
    { type: "button", class: "switch", "data-mark": mark.id, "aria-pressed": pressed, "aria-label": name },
    say.YOURS.differently,
  );
}

function paintMark(mark) {
  const isOff = off.has(mark.id);
  for (const it of all(`.switch[data-mark="${mark.id}"]`)) it.setAttribute("aria-pressed", String(isOff));
  if (mark.row) paintState(mark, isOff);
  if (mark.letter) mark.letter.className = mark.letter.className.replace(/\bv-\w+/, `v-${kindOf(mark)}`);
  mark.parts.forEach(drawPart);
}

function paintState(mark, isOff) {
  mark.row.classList.toggle("off", isOff);
  const changed = isOff !== made.has(mark.id);
  mark.state.textContent = changed ? (isOff ? say.YOURS.off : say.YOURS.on) : "";
}

// viewing.kind_of
const kindOf = (mark) => (counts(mark) && !off.has(mark.id) ? mark.voice : "apart");
const KINDS = ["narrator", "quoted", "indirect", "apart"];

// Words under several marks look like the one that counts most, as in html._classes.
function drawPart(drawn) {
  const under = marksUnder.get(drawn);
  const first = [...under].sort((one, other) => KINDS.indexOf(kindOf(one)) - KINDS.indexOf(kindOf(other)))[0];
  const changed = under.some((mark) => off.has(mark.id) !== made.has(mark.id));
  const lanes = drawnAs.get(drawn).replace(/\bk\d+ v-\w+/, "");
  const colour = first.letter.className.match(/\bk\d+/)[0];
  drawn.className = changed ? `${lanes}${colour} v-${kindOf(first)}` : drawnAs.get(drawn);
  drawn.classList.toggle("dim", !under.some(isShown));
  drawn.classList.toggle("lit", Boolean(lit?.parts.includes(drawn)));
}

function save() {
  const offset = ({ wide }, at) => at - wide.filter((before) => before < at).length;
  const row = ({ text, start, end, label, rule }) => ({
    document: data.texts[text].id,
    start: offset(data.texts[text], start), end: offset(data.texts[text], end), label: labels[label].id, rule,
  });
  const read = data.texts.map(({ id, sha256 }) => ({ id, sha256 }));
  const file = { schema: "framing/marks/1", texts: read, off: marks.filter(({ id }) => off.has(id)).map(row) };
  hand("framing-marks.json", "application/json", `${JSON.stringify(file, null, 1)}\n`);
}

function hand(name, type, words) {
  const address = URL.createObjectURL(new Blob([words], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// ---- every table as comma-separated values, guarded against formulas as the program's own tables are

const FORMULA = /^[\s"'“”‘’«»]*[=+@|%＝＋＠－-]/;

function cellOf(cell) {
  const words = cell.textContent.replace(/\s+/g, " ").trim();
  const safe = FORMULA.test(words) && Number.isNaN(Number(words)) ? `'${words}` : words;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function saveTable(table) {
  const rows = [...table.rows].map((row) => [...row.cells].map(cellOf).join(","));
  hand("framing-table.csv", "text/csv", `\ufeff${rows.join("\r\n")}\r\n`);
}

function addSaving(table) {
  const heading = [...document.querySelectorAll("h2, h3, h4")].filter((it) => it.compareDocumentPosition(table) & 4).pop();
  const name = `${say.YOURS.csv}: ${heading.textContent.replace(/\s+/g, " ").trim()}`;
  const it = element("button", { type: "button", class: "csv", "aria-label": name }, say.YOURS.csv);
  it.addEventListener("click", () => saveTable(table));
  (table.closest(".wide") ?? table).after(it);
}

const undo = () => turn(marks.map(({ id }) => id).filter((id) => off.has(id) !== made.has(id)));

// ---- filters: within a group any of the values pressed, between groups all of them; none pressed shows all

const pressed = { label: new Set(), voice: new Set(), stance: new Set() };
const isShown = (mark) => Object.entries(pressed).every(([group, values]) => !values.size || values.has(mark[group]));

function toggleFor(group, value, ...children) {
  const it = element("button", { type: "button", class: "toggle", "aria-pressed": "false" }, ...children);
  it.addEventListener("click", () => {
    pressed[group][pressed[group].has(value) ? "delete" : "add"](value);
    it.setAttribute("aria-pressed", String(pressed[group].has(value)));
    paintFilters();
  });
  return it;
}

function addFilters() {
  all(".legend .labels li").forEach((item, index) => item.replaceChildren(toggleFor("label", index, ...item.childNodes)));
  for (const [group, words] of [["voice", say.VOICES], ["stance", say.STANCES]]) {
    const found = Object.keys(words).filter((value) => marks.some((mark) => mark[group] === value));
    byId(`by-${group}`).append(...found.map((value) => toggleFor(group, value, words[value])));
  }
  all(".filter").forEach((it) => (it.hidden = false));
  all(".show-all").forEach((it) => it.addEventListener("click", showAll));
}

function clearFilters() {
  Object.values(pressed).forEach((values) => values.clear());
  all(".toggle").forEach((it) => it.setAttribute("aria-pressed", "false"));
}

// The button pressed may go away with the line it stands in, so the focus goes to what says how many are shown.
function showAll() {
  clearFilters();
  paintFilters();
  byId("filtered").focus();
}

function paintFilters() {
  for (const mark of marks) {
    if (mark.row) mark.row.hidden = !isShown(mark);
    mark.letter?.classList.toggle("dim", !isShown(mark));
  }
  for (const drawn of marksUnder.keys()) drawPart(drawn);
  const isEmpty = (it) => !all("tr[id]", it).some((row) => !row.hidden);
  for (const it of all(".proof .cues, .proof .listing")) it.hidden = isEmpty(it);
  const shown = marks.filter(isShown).length;
  byId("filtered").textContent = filled(say.YOURS.shown, { shown, all: many(marks.length, "mark") });
  all(".less").forEach((it) => (it.hidden = shown === marks.length));
}

// ---- highlights, and the note below a mark

let lit = null;
function light(mark) {
  const parts = (one) => (one ? [one.row, one.letter, ...one.parts].filter(Boolean) : []);
  if (mark === lit) return;
  parts(lit).forEach((it) => it.classList.remove("lit"));
  parts(mark).forEach((it) => it.classList.add("lit"));
  lit = mark;
}

function markAt(target) {
  const it = target.closest?.(".text mark, .text .letter, .proof tr[id]");
  if (!it) return null;
  return it.id ? markById.get(it.id.slice(1)) : (marksUnder.get(it)?.find(isShown) ?? null);
}

let note = null;
function openNote(mark) {
  closeNote();
  note = { mark, it: noteOf(mark) };
  mark.letter.setAttribute("aria-expanded", "true");
  mark.letter.closest("p").after(note.it);
  note.it.querySelector("button").focus();
}

function closeNote() {
  if (!note) return;
  note.it.remove();
  note.mark.letter.setAttribute("aria-expanded", "false");
  note.mark.letter.focus({ preventScroll: true });
  note = null;
}

function noteOf(mark) {
  const label = labels[mark.label];
  const told = [element("b", {}, `“${quoteOf(mark)}”`), `: ${capital(label.title)}. ${capital(data.cues[mark.rule])} (${mark.rule}). `];
  const voice = `${capital(say.VOICES[mark.voice])}, ${say.STANCES[mark.stance]}. `;
  const close = element("button", { type: "button", class: "close" }, say.YOURS.close);
  close.addEventListener("click", closeNote);
  const parts = [element("p", {}, letterOf(label), " ", ...told, voice), switchFor(mark), close];
  if (mark.row) parts.splice(2, 0, element("a", { href: `#e${mark.id}` }, say.YOURS.evidence));
  return element("div", { class: "note", role: "group", dir: "ltr", lang: "en", "aria-label": say.YOURS.note }, ...parts);
}

function prepareMark(mark) {
  if (mark.letter) {
    const name = filled(say.YOURS.letter, { letter: mark.letter.textContent, title: labels[mark.label].title });
    const attributes = { role: "button", "aria-expanded": "false", "aria-label": name };
    Object.entries(attributes).forEach(([key, value]) => mark.letter.setAttribute(key, value));
  }
  if (!mark.row) return;
  mark.state = element("span", { class: "state" });
  mark.row.querySelector(".whose").append(" ", mark.state, switchFor(mark));
}

function onClick(event) {
  const it = event.target.closest(".switch, .text .letter, .text mark, a[href^='#']");
  if (!it || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (it.matches(".switch")) turn([it.dataset.mark]);
  else if (it.matches("mark, .text .letter")) onMark(event, it);
  else reveal(it.hash.slice(1));
}

function onMark(event, it) {
  const mark = markAt(it);
  const isSelecting = it.matches("mark") && !getSelection().isCollapsed;
  if (!mark?.letter || isSelecting) return;
  event.preventDefault();
  if (note?.mark === mark) closeNote();
  else openNote(mark);
}

// A link must not lead to what the filters hide.
function reveal(id) {
  if (!byId(id)?.closest("[hidden]")) return;
  clearFilters();
  paintFilters();
}

function onKey(event) {
  if (event.key === "Escape" && note) closeNote();
  if (event.key === " " && event.target.matches?.(".text .letter")) {
    event.preventDefault();
    event.target.click();
  }
}

// ---- at work

all(".text[data-text]").forEach(readText);
marks.forEach(findMark);
marks.forEach(prepareMark);
labels.forEach(({ index }) => recount(index));
rememberSentences();
addFilters();
byId("yours").hidden = false;
byId("save").addEventListener("click", save);
byId("undo").addEventListener("click", undo);
all("main table").forEach(addSaving);
document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, (event) => light(markAt(event.target)));

// For those who ask in a console, and for the test that holds page and program together.
globalThis.framing = Object.freeze({
  data,
  recompute(switchedOff) {
    const without = new Set(switchedOff);
    const pairs = labels.flatMap((label) => SCORED_VOICES.map((voice) => [label, voice]));
    const named = (side) => data.texts[side]?.id ?? side;
    const scores = pairs.flatMap(([label, voice]) =>
      data.texts.map(({ id }, text) => ({ document: id, label: label.id, voice, ...count.score(label.index, voice, text, without) })),
    );
    const contrasts = pairs.flatMap(([label, voice]) =>
      count.contrasts(label.index, voice, without).map((found) => ({ ...found, label: label.id, a: named(found.a), b: named(found.b) })),
    );
    return { scores: scores.filter(({ n }) => n), contrasts };
  },
});
