import { wordsOf } from './name-forms';

/** Traces of attacks on the sites that the lists were read from, markup, and placeholders. */
const DEBRIS =
  /[<>{}\\$^|;"`~]|\.\.|!|\?$|--|=|\bAND\b|\bOR\b|\bSELECT\b|\bSLEEP\b|\bwaitfor\b|https?:|www\.|@@|\(deleted|%[0-9a-f]{2}/i;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Greek}\p{N}\p{P}\p{S}\p{Z}\p{M}]/u;
/** Names of nothing: what a list calls a split, a setting or a column. */
const SETTING =
  /\b(?:test[- ]?(?:set|split|dev|final)?|val(?:idation)?|dev|train(?:ing)?(?: set)?|split|subset|setting|classes|shot|unseen|all|average|overall|mean|hidden|public|private|version|images?|labels?|frames|samples)\)?$/i;
const EVERYDAY = new Set(
  (
    'accuracy action adult age agents air all amazon animals apple art arxiv audio average base baby beauty benchmark bench birds ' +
    'blocks books bridge camera cars cell challenge chess chemistry city clothing code codex collection color context core corpus ' +
    'countries credit data dataset demo depth digits diversity dogs easy electronics emotion energy english events eval face faces family ' +
    'fashion fire fish flags flowers food forest frames games general german graph hard health history home human images image iris knowledge ' +
    'language large law legal local logic long maps market math maze medical medium mind mixed mobile model movies multi music natural network news none ' +
    'normal object ocean office open organic other paper people physics pixel places plants power private protein public question random reading real ' +
    'reality reasoning relation road robot robotics safety satellite scene science search sem sentiment short sim simple single sketch small social sound source speech ' +
    'sports stack standard stars stocks story street structure summary sun survey synthetic system table task teams test text things time toys ' +
    'traffic train translation tree turk twitter urban video vision visual voice water weather web wiki wild wine word words world write youtube zoo ' +
    'reddit wikipedia github google openai huggingface kaggle facebook imagine yahoo python java javascript rust china chinese french spanish arabic'
  ).split(' '),
);

/** Why a name from a list cannot be a row, or undefined where nothing speaks against it. */
export function junkReason(name: string): string | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return 'no letters';
  if (DEBRIS.test(name)) return 'debris';
  if (words.length > 8 || name.length > 70) return 'a sentence';
  if (OTHER_SCRIPT.test(name)) return 'another script';
  if (/^\d+(?:\.\d+)?\s?[%kKmMbB]?$/.test(name.trim())) return 'a number';
  if (name.length < 2 || !/\p{L}/u.test(name)) return 'no word';
  if (/^\d+[- ](?:shot|way|hop|bit|class|classes|step|fold|label|labels|task|images?)\b/i.test(name))
    return 'a setting';
  return undefined;
}

/** Whether a dataset's name from a list says nothing by itself: an everyday word, or one of its splits. */
export function isWeakDatasetName(name: string): boolean {
  if (SETTING.test(name) && wordsOf(name).length > 1) return true;
  if (/\(.*\)/.test(name)) return true;
  const words = wordsOf(name).map((word) => word.folded);
  return words.every((word) => EVERYDAY.has(word) || /^\d+$/.test(word));
}
