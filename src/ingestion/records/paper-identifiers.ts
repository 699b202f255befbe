// The two forms of arXiv identifiers, before and since April 2007: https://info.arxiv.org/help/arxiv_identifier.html
const ARXIV_NEW = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d+)?$/;
const ARXIV_OLD = /^([a-z-]+)(?:\.[A-Z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/;
const ARXIV_ADDRESS =
  /^https?:\/\/(?:[a-z]+\.)?(?:arxiv\.org|ar5iv\.org|ar5iv\.labs\.arxiv\.org|alphaxiv\.org|huggingface\.co|hf\.co)\/(?:abs|pdf|html|format|papers|overview)\/([^?#]+?)(?:\.pdf|\.md)?\/?(?:[?#].*)?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const DOI = /^10\.\d{4,9}\/\S{1,200}$/;

/**
 * An arXiv id without its version: `2405.21060v2`, `arXiv:2405.21060`, an address of the paper and the old form
 * `math.GT/0309136` are read too. Undefined where the text is none of these.
 */
export function arxivId(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(ARXIV_ADDRESS, '$1')
    .replace(/^arxiv:\s*/i, '');
  const modern = ARXIV_NEW.exec(bare);
  if (modern !== null) return `${modern[1] ?? ''}${modern[2] ?? ''}.${modern[3] ?? ''}`;
  const old = ARXIV_OLD.exec(bare);
  return old === null ? undefined : `${old[1] ?? ''}/${old[2] ?? ''}`;
}

/** A DOI in lower case, without resolver: `10.1109/cvpr.2016.90`. Undefined where the text is none. */
export function doi(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase();
  return DOI.test(bare) ? bare : undefined;
}

/** The arXiv id that arXiv's own DOIs hold. */
export function arxivIdOfDoi(name: string): string | undefined {
  const id = ARXIV_DOI.exec(name)?.[1];
  return id === undefined ? undefined : arxivId(id);
}
