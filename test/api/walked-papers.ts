import { generatedCorpus } from '../graph/generated-corpus';

export const WALKED_PAPERS = generatedCorpus({ seed: 11, papers: 150, concepts: 50 });
/** Papers on the same things that are not among them. */
export const NEWCOMERS = generatedCorpus({ seed: 11, papers: 210, concepts: 50 }).slice(150);
