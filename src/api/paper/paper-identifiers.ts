/** An arXiv id as the graph holds it: without prefix, address and version. */
export function bareArxivId(text: string): string {
  return text
    .trim()
    .replace(/^(?:arxiv:\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)/i, '')
    .replace(/(?:\.pdf)?$/i, '')
    .replace(/v\d+$/, '');
}

/** A DOI as the graph holds it, but for case: without prefix and resolver. */
export function bareDoi(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}
