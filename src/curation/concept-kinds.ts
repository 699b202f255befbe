import { type ConceptKind } from '../domain/concept';

/** What the last words of a concept's name say about its kind, first match wins. */
const BY_ENDING: readonly (readonly [RegExp, ConceptKind])[] = [
  [
    /(?:hallucination|forgetting|collapse|drift|shift|attack|hacking|leakage|contamination|bottleneck|overfitting|misalignment|wall|imbalance|curse|problem|jailbreak|sycophancy|vulnerability|overthinking|interference|degradation)$/,
    'PROBLEM',
  ],
  [
    /(?:network|transformer|architecture|encoder|decoder|autoencoder|perceptron|machine|mixture of experts|backbone|layer|block|head|tokenizer|accelerator|processor|crossbar|array|graph|u-?net|adapter|module)$/,
    'ARCHITECTURE',
  ],
  [
    /(?:language model|diffusion model|world model|foundation model|reward model|generative model|reasoning model|flow model|model|policy|agent|llm|llms|vlm|mllm)$/,
    'ARCHITECTURE',
  ],
  [
    /(?:generation|segmentation|detection|classification|recognition|estimation|answering|translation|summarization|retrieval|reconstruction|synthesis|prediction|editing|understanding|reasoning|tracking|captioning|parsing|extraction|forecasting|recommendation|navigation|manipulation|planning|verification|completion|grounding|matching|localization|identification|inpainting|denoising|restoration|super-?resolution|rendering|transfer|modeling|animation|control|design|discovery|scheduling|placement|routing|exploration|repair|debugging|control|coding|dialogue|conversation|search|analysis|evaluation|ranking|reranking)$/,
    'TASK',
  ],
  [
    /(?:learning|training|tuning|distillation|decoding|optimization|quantization|pruning|prompting|sampling|attention|embedding|regularization|augmentation|normalization|compression|parallelism|caching|batching|offloading|alignment|masking|guidance|encoding|search|inference|matching|gradient|descent|algorithm|scaling|curriculum|steering|editing|merging|routing|sharding|unlearning|rollout|speculation|fusion|loss|reward|annealing|bootstrapping|initialization|scheduling|sparsity|method|approach|adaptation)$/,
    'METHOD',
  ],
  [
    /(?:computing|vision|processing|robotics|science|engineering|intelligence|biology|chemistry|physics|mathematics|medicine|driving|healthcare|security|safety|interpretability|education|neuroscience|genomics)$/,
    'FIELD',
  ],
];

const BY_ANNOTATION: Readonly<Record<string, ConceptKind>> = {
  task: 'TASK',
  method: 'METHOD',
  architecture: 'ARCHITECTURE',
  technique: 'TECHNIQUE',
  field: 'FIELD',
  problem: 'PROBLEM',
  model: 'MODEL',
};

/** The kind most annotators gave, else what the name's ending says, else MODEL for a proper name and TECHNIQUE otherwise. */
export function guessConceptKind(name: string, isTask: boolean, annotated: readonly string[]): ConceptKind {
  const votes = new Map<ConceptKind, number>();
  for (const word of annotated) {
    const kind = BY_ANNOTATION[word];
    if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (winner !== undefined) return winner[0];
  if (isTask) return 'TASK';
  const lower = name.toLowerCase();
  for (const [ending, kind] of BY_ENDING) if (ending.test(lower)) return kind;
  return /^[A-Z]\S*(?:\d|[a-z][A-Z])|^[A-Z][\w-]+(?: [A-Z\d][\w.-]*)* \d/.test(name) ? 'MODEL' : 'TECHNIQUE';
}
