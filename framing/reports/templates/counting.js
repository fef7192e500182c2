// What the program counts, counted again in the page. Every function has its twin in Python, named above it;
// a test holds the two together. Nothing here touches the page.

const VERDICTS = ["clearly more", "likely more", "a hint only", "no clear difference"];
const SCORED_VOICES = ["narrator", "indirect", "quoted"];
const COUNTED_STANCES = ["asserted", "hypothetical"];
const REST = "rest";
const FEWEST_MARKS = 5;
const PER_WORDS = 1000;
// The quantiles of the normal distribution for intervals of 95% and 80%.
const SURE = 1.959963984540054, HINT = 1.2815515655446004;
const TAIL = 0.025;
const TINY = 1e-300, PRECISION = 1e-14, CLOSE = 1e-13, MOST_TERMS = 500, MOST_STEPS = 200;
const IN_HEADLINE = 1, OFF = 2;

function remembered(make) {
  const known = new Map();
  return (...key) => {
    const name = key.join();
    if (!known.has(name)) known.set(name, make(...key));
    return known.get(name);
  };
}

const exchanged = (list, place, one) => list.map((other, at) => (at === place ? one : other));
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

// ---- framing/quantiles.py

// math.lgamma, by Stirling's series where it is precise to 15 digits.
function logGamma(x) {
  let below = 0;
  for (; x < 15; x += 1) below += Math.log(x);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - below;
}

const awayFromZero = (value) => (Math.abs(value) > TINY ? value : TINY);

function solve(cdf, density, target, [low, high], start) {
  let x = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const missing = target - cdf(x);
    [low, high] = missing > 0 ? [x, high] : [low, x];
    const slope = density(x);
    const wished = x + (slope > 0 ? missing / slope : high - low);
    const following = low < wished && wished < high ? wished : (low + high) / 2;
    if (Math.abs(following - x) <= CLOSE * Math.max(Math.abs(x), CLOSE)) return following;
    x = following;
  }
  return x;
}

function betaFraction(a, b, x) {
  let c = 1, d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1)), value = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}

function betaCdf(a, b, x) {
  if (x <= 0 || x >= 1) return x >= 1 ? 1 : 0;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a;
  return 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

function betaQuantile(a, b, probability) {
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  const density = (x) => Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x));
  return solve((x) => betaCdf(a, b, x), density, probability, [0, 1], a / (a + b));
}

function gammaSeries(a, x) {
  let term = 1 / a, total = term;
  for (let place = a + 1; Math.abs(term) > Math.abs(total) * PRECISION; place += 1) {
    term *= x / place;
    total += term;
  }
  return total;
}

function gammaFraction(a, x) {
  let b = x + 1 - a, c = 1 / TINY, d = 1 / b, value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(term * d + b);
    c = awayFromZero(b + term / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}

function gammaCdf(a, x) {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x);
}

function gammaQuantile(a, probability) {
  let high = Math.max(1, a);
  while (gammaCdf(a, high) < probability) high *= 2;
  const scale = logGamma(a);
  const density = (x) => Math.exp((a - 1) * Math.log(x) - x - scale);
  return solve((x) => gammaCdf(a, x), density, probability, [0, high], Math.min(a, high / 2));
}

// ---- framing/scoring.py

const shareInterval = remembered((k, n) => [
  k === 0 ? 0 : betaQuantile(k + 0.5, n - k + 0.5, TAIL),
  k === n ? 1 : betaQuantile(k + 0.5, n - k + 0.5, 1 - TAIL),
]);

const countInterval = remembered((count) => [
  count === 0 ? 0 : gammaQuantile(count + 0.5, TAIL),
  gammaQuantile(count + 0.5, 1 - TAIL),
]);

// score
function scoreOf({ k, n, words, marks }) {
  const count = sum(marks.map(([, found]) => found));
  const [low, high] = shareInterval(k, n);
  const [rateLow, rateHigh] = countInterval(count);
  const scale = PER_WORDS / words;
  return {
    k, n, share: k / n, low, high, count, words,
    rate: count * scale, rateLow: rateLow * scale, rateHigh: rateHigh * scale,
  };
}

// ---- framing/intervals.py

const wilson = remembered((k, n, z) => {
  const centre = 2 * k + z * z, spread = z * Math.sqrt(z * z + 4 * k * (1 - k / n)), scale = 2 * (n + z * z);
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
});

function difference(one, others, z) {
  const weight = 1 / others.length, share = one.k / one.n;
  const [low, high] = wilson(one.k, one.n, z);
  let below = (share - low) ** 2, above = (high - share) ** 2, mean = 0;
  for (const { k, n } of [...others].sort((a, b) => a.k - b.k || a.n - b.n)) {
    const [otherLow, otherHigh] = wilson(k, n, z);
    mean += (weight * k) / n;
    below += (weight * (otherHigh - k / n)) ** 2;
    above += (weight * (k / n - otherLow)) ** 2;
  }
  return { value: share - mean, low: share - mean - Math.sqrt(below), high: share - mean + Math.sqrt(above) };
}

// ---- framing/comparing/contrasts.py

const turned = ({ value, low, high }) => ({ value: -value, low: -high, high: -low });

// _difference
function between(leaders, others, z) {
  return leaders.length === 1 ? difference(leaders[0], others, z) : turned(difference(others[0], leaders, z));
}

const excludesZero = (leaders, others, z) => between(leaders, others, z).low > 0;

// _with_one_sentence_less
function* withOneSentenceLess(leaders, others) {
  for (const [place, tally] of leaders.entries()) {
    const counts = new Set(tally.n > 1 ? tally.marks.map(([, found]) => found) : []);
    for (const lost of [...counts].sort((a, b) => b - a)) {
      const fewer = exchanged(leaders, place, { ...tally, k: tally.k - 1, n: tally.n - 1 });
      yield { text: tally.text, lost, leaders: fewer, others };
    }
  }
  for (const [place, tally] of others.entries()) {
    if (tally.n > 1 && tally.k < tally.n) {
      yield { text: tally.text, lost: 0, leaders, others: exchanged(others, place, { ...tally, n: tally.n - 1 }) };
    }
  }
}

// verdict: the word, and the text in which it hangs on one sentence, if it does.
function verdictOf(leaders, others) {
  if (!excludesZero(leaders, others, SURE)) return [VERDICTS[excludesZero(leaders, others, HINT) ? 2 : 3], null];
  const marks = sum(leaders.flatMap((tally) => tally.marks.map(([, found]) => found)));
  if (marks < FEWEST_MARKS) return [VERDICTS[2], null];
  for (const less of withOneSentenceLess(leaders, others)) {
    if (marks - less.lost < FEWEST_MARKS || !excludesZero(less.leaders, less.others, SURE)) {
      return [VERDICTS[1], less.text];
    }
  }
  return [VERDICTS[0], null];
}

// _contrast: a and b are places of texts, or the rest.
function contrastOf(text, rest) {
  let leaders = [text], others = rest, gap = between(leaders, others, SURE);
  if (gap.value < 0 || (gap.value === 0 && rest.length === 1 && rest[0].order < text.order)) {
    [leaders, others, gap] = [others, leaders, turned(gap)];
  }
  const [verdict, fragile] = verdictOf(leaders, others);
  const name = (side) => (side.length === 1 && (side[0] === text || rest.length === 1) ? side[0].text : REST);
  return { a: name(leaders), b: name(others), difference: gap.value, low: gap.low, high: gap.high, verdict, fragile };
}

// _label_contrasts
function contrastsAmong(texts) {
  if (texts.length < 2) return [];
  const ordered = [...texts].sort((a, b) => a.order - b.order);
  const judged = texts.length > 2 ? texts : texts.slice(0, 1);
  return judged.map((text) => contrastOf(text, ordered.filter((other) => other !== text)));
}

// ---- the marks of a page, and what they make without those switched off

function marksOf(data) {
  return data.texts.flatMap(({ marks }, text) =>
    marks.map(([label, rule, start, end, voice, stance, sentence, bits, weight = 1], place) => ({
      id: `${text + 1}-${place + 1}`,
      text, label, rule, start, end, sentence, weight,
      voice: data.voices[voice],
      stance: data.stances[stance],
      headline: Boolean(bits & IN_HEADLINE),
      off: Boolean(bits & OFF),
    })),
  );
}

// model.Mark.counted, but for whether it is switched off.
const counts = (mark) => COUNTED_STANCES.includes(mark.stance) && mark.voice !== "unsure" && !mark.headline;

function counting(data) {
  const marks = marksOf(data);
  const groups = new Map();
  for (const mark of marks.filter(counts)) {
    const key = [mark.label, mark.voice, mark.text].join();
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(mark);
  }

  // contrasts.Tally, where the text has words in the voice.
  function tally(label, voice, text, off) {
    const base = data.texts[text].base[voice];
    if (!base) return null;
    const sentences = new Map();
    for (const mark of groups.get([label, voice, text].join()) ?? []) {
      if (!off.has(mark.id)) sentences.set(mark.sentence, (sentences.get(mark.sentence) ?? 0) + 1);
    }
    const [n, words] = base;
    return { text, order: data.texts[text].order, k: sentences.size, n, words, marks: [...sentences] };
  }

  function score(label, voice, text, off) {
    const found = tally(label, voice, text, off);
    return found && scoreOf(found);
  }

  function contrasts(label, voice, off) {
    const tallies = data.texts.map(({ compared }, text) => compared && tally(label, voice, text, off));
    const judged = contrastsAmong(tallies.filter((found) => found && found.words >= data.minWords));
    return judged.map((found) => ({ label, voice, ...found }));
  }

  return { marks, score, contrasts };
}
