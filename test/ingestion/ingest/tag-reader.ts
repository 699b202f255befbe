import { slugify } from '../../../src/domain/names';
import { type PaperGraph } from '../../../src/domain/paper';
import { type ConceptThing } from '../../../src/domain/thing';
import { type PaperReader } from '../../../src/ingestion/paper-reader';

/**
 * A reader of its own kind: every `#word` of an abstract is a concept that the paper discusses. It cannot read an
 * abstract that holds UNREADABLE, and of one that holds UNSTORABLE it makes a graph that no store takes.
 */
export const tagReader: PaperReader = {
  read(record): PaperGraph {
    if (record.abstract.includes('UNREADABLE')) throw new RangeError('unreadable');
    const matches = [...record.abstract.matchAll(/#([a-z]+)/g)];
    const things = new Map<string, ConceptThing>();
    const links = matches.flatMap((match) => {
      const name = match[1] ?? '';
      const thingId = `concept:${slugify(name)}`;
      if (things.has(thingId)) return [];
      things.set(thingId, {
        id: thingId,
        kind: 'CONCEPT',
        conceptKind: 'TASK',
        name,
        aliases: [],
        parents: [],
      });
      const start = match.index + 1;
      return [
        {
          relation: 'DISCUSSES',
          thingId,
          confidence: 1,
          rule: 'tag',
          section: 'ABSTRACT',
          sentence: record.abstract,
          mention: name,
          start,
          end: start + name.length,
        } as const,
      ];
    });
    const stray = record.abstract.includes('UNSTORABLE')
      ? links.map((link) => ({ ...link, thingId: 'concept:-' }))
      : links;
    return { record, things: [...things.values()], links: stray, results: [] };
  },
};
