import { readFileSync } from 'node:fs';
import { type GoldPaper, goldText } from './gold-texts';
import { type LabelledText } from './labelled-text';
import { type SilverPaper, silverText } from './silver-texts';
import { titleKey } from './title-key';

interface PaperText {
  readonly arxivId?: string;
  readonly title: string;
  readonly abstract: string;
}

/** An annotated paper and the text that training makes of it. */
export interface GoldExample {
  readonly paper: GoldPaper;
  readonly abstract: string;
  readonly labelled: LabelledText;
}

/** Reads JSON values, one a line; throws an Error that names the file and the line. */
export function readJsonLines<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Row];
      } catch (cause) {
        throw new Error(`${path}, line ${at + 1}: no JSON value.`, { cause });
      }
    });
}

/** Annotated papers (gold/GUIDE.md's format) with their texts, joined by title. */
export function readGold(goldPath: string, textsPath: string, weight: number): GoldExample[] {
  const abstracts = new Map(
    readJsonLines<PaperText>(textsPath).map((paper) => [titleKey(paper.title), paper.abstract]),
  );
  return readJsonLines<GoldPaper>(goldPath).map((paper) => {
    const abstract = abstracts.get(titleKey(paper.title));
    if (abstract === undefined)
      throw new Error(`${textsPath} has no text for "${paper.title}" of ${goldPath}.`);
    return { paper, abstract, labelled: goldText(paper, abstract, weight) };
  });
}

/** Machine-labelled papers with their texts, joined by arXiv id; those with a title in `excluded` are left out. */
export function readSilver(
  silverPath: string,
  corpusPath: string,
  excluded: ReadonlySet<string>,
): LabelledText[] {
  const papers = new Map(readJsonLines<PaperText>(corpusPath).map((paper) => [paper.arxivId, paper]));
  return readJsonLines<SilverPaper>(silverPath).flatMap((silver) => {
    const paper = papers.get(silver.arxivId);
    if (paper === undefined)
      throw new Error(`${corpusPath} has no paper ${silver.arxivId} of ${silverPath}.`);
    return excluded.has(titleKey(paper.title)) ? [] : [silverText(silver, paper.title, paper.abstract)];
  });
}

/** The titles of a JSONL file of papers, as keys to exclude. */
export function readTitleKeys(path: string): ReadonlySet<string> {
  return new Set(readJsonLines<PaperText>(path).map((paper) => titleKey(paper.title)));
}

/** `count` items spread evenly over a list, all where it has no more. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}
