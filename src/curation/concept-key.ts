import { foldText } from '../domain/names';
import { singularWord } from './name-forms';

/** Short for longer words that many names hold; `VLM agent` and `vision-language model agent` are one. */
const SHORT_FORMS = new Map([
  ['rl', 'reinforcement learning'],
  ['llm', 'large language model'],
  ['lm', 'language model'],
  ['vlm', 'vision language model'],
  ['lvlm', 'vision language model'],
  ['mllm', 'multimodal large language model'],
  ['lmm', 'multimodal large language model'],
  ['vla', 'vision language action model'],
  ['lrm', 'large reasoning model'],
  ['moe', 'mixture of experts'],
  ['nn', 'neural network'],
  ['cnn', 'convolutional neural network'],
  ['gnn', 'graph neural network'],
  ['rnn', 'recurrent neural network'],
  ['snn', 'spiking neural network'],
  ['dnn', 'deep neural network'],
  ['cot', 'chain of thought'],
  ['rag', 'retrieval augmented generation'],
  ['kg', 'knowledge graph'],
  ['qa', 'question answering'],
  ['vqa', 'visual question answering'],
  ['sft', 'supervised finetuning'],
  ['dit', 'diffusion transformer'],
  ['vit', 'vision transformer'],
  ['ssm', 'state space model'],
  ['nas', 'neural architecture search'],
  ['gui', 'graphical user interface'],
  ['3dgs', '3d gaussian splatting'],
  ['t2i', 'text to image'],
  ['t2v', 'text to video'],
  ['i2v', 'image to video'],
  ['ar', 'autoregressive'],
  ['ood', 'out of distribution'],
  ['icl', 'in context learning'],
  ['pim', 'processing in memory'],
  ['cim', 'compute in memory'],
  ['hls', 'high level synthesis'],
  ['grpo', 'group relative policy optimization'],
  ['ai', 'artificial intelligence'],
  ['ml', 'machine learning'],
  ['prm', 'process reward model'],
]);
/** Last words that add nothing to a method's name: "GRPO algorithm" is GRPO. */
const EMPTY_ENDING =
  /^(?:method|algorithm|framework|approach|technique|paradigm|task|strategy|mechanism|pipeline)$/;
const JOINED = /\b(pre|fine|multi|auto|cross|co|self|re|post|text|meta|hyper|super)[- ](?=[a-z])/g;

/**
 * The key under which the forms of one concept meet: well-known short forms written out, British spelling and split
 * prefixes as one, a final "method" or "framework" dropped. Coarser than a look-up key; for comparing names only.
 */
export function conceptKey(name: string): string {
  const plain = foldText(name.replace(/\b([A-Z]{2,})S\b/g, '$1S.'))
    .replace(/[–—_/]/g, '-')
    .replace(/isation\b/g, 'ization')
    .replace(/modell/g, 'model')
    .replace(/\bdeep reinforcement\b/g, 'reinforcement')
    .replace(JOINED, '$1')
    .replace(/\bpretrained (?=large language|language|vision)/g, '');
  const words = plain.split(/[^a-z0-9+.]+/).filter((word) => word !== '');
  while (words.length > 1 && EMPTY_ENDING.test(singularWord(words.at(-1) ?? ''))) words.pop();
  return words
    .map((word) => SHORT_FORMS.get(word) ?? SHORT_FORMS.get(singularWord(word)) ?? singularWord(word))
    .join('')
    .replace(/[^a-z0-9+]+/g, '');
}
