import { type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';
import { type Thing } from '../../domain/thing';
import { type PaperDocument } from '../extraction/document';
import { type Mention } from '../extraction/findings';
import { lettersOf } from '../extraction/lexicon/lexicon';
import { admission } from '../extraction/lexicon/match-names';
import { type NameEntry } from '../extraction/lexicon/name-table';
import { nameShape } from '../extraction/text/name-shape';
import { sharesWords } from '../extraction/text/shared-words';
import { mayBePlural, singular } from '../extraction/text/singular';
import { canonicalName } from './canonical-name';
import { DeniedNames } from './denied-names';
import { describedClasses, hardwareClass, isHardwareClass } from './hardware-class';
import { idForm } from './id-form';
import { newThing } from './new-thing';

/** Of shorter names capitals may tell two things apart. */
const CAPITALS_TELL = 5;

/** Both forms of an acronym that the paper defines. */
interface Definition {
  readonly short: string;
  readonly long: string;
}

/**
 * Says what the names of one paper mean: a known thing under any of its names, spellings and acronyms, or a new
 * thing whose id follows from its canonical name and the paper's own acronym definitions alone. What other papers
 * hold has no say, so ids do not depend on the order of papers.
 */
export class NameResolver {
  private readonly definitions = new Map<string, Definition>();
  private readonly resolved = new Map<string, Thing>();
  private readonly admits: (entry: NameEntry, surface: string) => boolean;

  constructor(
    private readonly document: PaperDocument,
    private readonly denied = DeniedNames.NONE,
  ) {
    this.admits = admission(document);
    for (const { long, shortName } of document.acronyms) {
      const longText = this.slice(
        document.tokens[long.from]?.start ?? 0,
        document.tokens[long.to - 1]?.end ?? 0,
      );
      const definition = { short: shortName, long: longText };
      if (!this.definitions.has(shortName)) this.definitions.set(shortName, definition);
      const shorter = [canonicalName(longText, 'CONCEPT', true), canonicalName(longText, 'DATASET', true)];
      for (const name of [longText, ...shorter.filter((one) => one.includes(' '))]) {
        const key = singularKey(name);
        if (!this.definitions.has(key)) this.definitions.set(key, definition);
      }
    }
  }

  resolve(mention: Mention): Thing {
    if (mention.thing !== undefined) return mention.thing;
    const printed = mention.name ?? this.slice(mention.start, mention.end);
    const key = `${mention.kind} ${mention.relation === 'INTRODUCES'} ${mention.conceptKind ?? ''} ${printed}`;
    const known = this.resolved.get(key) ?? this.find(mention, printed);
    this.resolved.set(key, known);
    return known;
  }

  private find(mention: Mention, printed: string): Thing {
    const proper =
      mention.relation === 'INTRODUCES' || mention.kind === 'DATASET' || mention.kind === 'HARDWARE';
    const name = canonicalName(printed, mention.kind, proper);
    const defined =
      this.definitions.size === 0
        ? undefined
        : (this.definitions.get(name) ?? this.definitions.get(singularKey(name)));
    const isClass = mention.kind === 'HARDWARE' && defined !== undefined && isHardwareClass(defined.short);
    const definition = isClass ? undefined : defined;
    const names =
      definition === undefined
        ? [name]
        : [canonicalName(definition.long, mention.kind, proper), definition.short];
    const classes = isClass ? [defined.short] : [];
    for (const candidate of new Set([...classes, ...names, printed, ...names.map(idForm)])) {
      const known = this.known(candidate, mention.kind);
      if (known !== undefined && (definition === undefined || agrees(known, definition, candidate)))
        return known;
    }
    const meant = definition === undefined ? this.denied.meant(mention.kind, name) : undefined;
    if (meant !== undefined)
      return this.known(meant, mention.kind) ?? newThing(mention.kind, meant, [], mention.conceptKind);
    const general = mention.relation === 'INTRODUCES' ? undefined : this.general(name, mention.kind);
    if (general !== undefined) return general;
    const [first = name] = names;
    const chosen = definition !== undefined && isDistinctive(definition.short) ? definition.short : first;
    const aliases = names.filter((other) => other !== chosen);
    const thing = newThing(mention.kind, chosen, aliases, mention.conceptKind);
    if (this.document.lexicon.thing(thing.id) === undefined) return thing;
    // A known thing of this id that the text does not mean: another thing of the same name.
    const apart = (mention.conceptKind ?? mention.kind).toLowerCase();
    return newThing(mention.kind, chosen, aliases, mention.conceptKind, apart);
  }

  /** The known thing of a kind that a name means in this paper. */
  known(name: string, kind: ThingKind): Thing | undefined {
    let first: NameEntry | undefined;
    for (const entry of this.document.lexicon.names.lookUp(name)) {
      if (entry.thing.kind !== kind || !this.admits(entry, name)) continue;
      if (entry.cues !== undefined) return entry.thing;
      first ??= entry;
    }
    return first?.thing;
  }

  /**
   * A known thing that a name of its kind means all the same: a metric whatever else stands in the text, since its cues
   * tell it from other kinds ("precision" of numbers); a dataset or platform in other capitals; and the class of a
   * platform that is named by nothing else.
   */
  private general(name: string, kind: ThingKind): Thing | undefined {
    if (kind === 'CONCEPT') return undefined;
    const described = kind === 'HARDWARE' ? this.describedClass(name) : undefined;
    if (described !== undefined) return described;
    const platform = kind === 'HARDWARE' ? hardwareClass(name) : undefined;
    if (platform !== undefined)
      return this.known(platform.length < 5 ? platform.toUpperCase() : platform, kind);
    const letters = lettersOf(name);
    const meant = (entry: NameEntry): boolean =>
      kind === 'METRIC'
        ? entry.exact === undefined || entry.exact === letters
        : entry.cues === undefined && letters.length >= CAPITALS_TELL && isWrittenAlike(entry.name, name);
    return this.document.lexicon.names.lookUp(name).find((entry) => entry.thing.kind === kind && meant(entry))
      ?.thing;
  }

  /** The known class of platforms that a name describes more closely than by naming one. */
  private describedClass(name: string): Thing | undefined {
    for (const candidate of describedClasses(name)) {
      const known = this.known(candidate, 'HARDWARE');
      if (known?.kind === 'HARDWARE' && known.hardwareKind === 'CLASS') return known;
    }
    return undefined;
  }

  private slice(start: number, end: number): string {
    return this.document.view.slice(start, end);
  }
}

function singularKey(name: string): string {
  if (!mayBePlural(name)) return nameKey(name);
  const words = name.toLowerCase().split(/[\s-]+/);
  const last = words.pop() ?? '';
  return nameKey([...words, singular(last)].join(' '));
}

/** Whether capitals alone tell two names apart, or what stands between their words. */
function isWrittenAlike(one: string, other: string): boolean {
  const written = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, ' ');
  return written(one) === written(other);
}

/** A short form that says by itself what it means; four capitals could be anything. */
function isDistinctive(short: string): boolean {
  return nameShape(short) === 'STRONG' && (short.length > 5 || (/\p{Ll}/u.test(short) && short.length > 3));
}

/** A short form that is listed means the listed thing only where the paper's long form has words in common with it. */
function agrees(known: Thing, { short, long }: Definition, candidate: string): boolean {
  if (candidate !== short) return true;
  return sharesWords([known.name, ...known.aliases], long);
}
