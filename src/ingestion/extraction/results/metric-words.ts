/** Nouns that name a quantity by themselves: a known metric under them stands, whatever is said before. */
export const STRONG_HEADS = new Set(
  'accuracy latency throughput perplexity speedup energy power memory fid bleu psnr ssim lpips recall precision f1 auc runtime bandwidth area performance'.split(
    ' ',
  ),
);
/** Nouns that name a quantity together with what stands before them: "acceptance rate", "bug coverage". */
export const PHRASE_HEADS = new Set(
  (
    'rate score efficiency error time cost usage overhead ratio size coverage consumption speed utilization loss quality footprint traffic count ' +
    'length density deviation divergence similarity consistency fidelity diversity correlation capacity budget complexity frequency reliability ' +
    'alignment stability distance robustness hallucination gap requirement steps ' +
    'index probability entropy delay area power energy latency throughput accuracy memory bandwidth performance hypervolume success retention ' +
    'resolution resilience tolerance faithfulness correctness completeness exposure penetration sparsity savings variance variation rank rating ' +
    'distortion reward regret preference agreement edp flops macs parameter redundancy makespan duration ' +
    'noise slowdown degradation lifetime endurance temperature slack congestion wirelength amplification occupancy recall precision f1 cycle'
  ).split(' '),
);
/** Heads too vague to be a metric alone. */
export const VAGUE_HEADS = new Set(
  (
    'rate efficiency error consistency stability diversity fidelity similarity alignment speed cost capacity score reliability robustness complexity ratio size usage overhead coverage consumption loss quality count length steps index utilization ' +
    'deviation gap requirement probability density capacity gain time variance variation steps resolution noise success return'
  ).split(' '),
);

/** Words that are no part of a metric's name, though they stand before its noun. */
export const NOT_IN_PHRASE = new Set(
  (
    'the a an of in on at by to for with and or but from over than as is are was were be been its their our this that these those which while when ' +
    'higher lower better improved enhanced more less fewer greater reduced increased increasing decreased up down only just about around approximately roughly nearly ' +
    'average mean overall relative absolute total maximum minimum maximal minimal peak median new novel strong significant substantial best worst superior state-of-the-art ' +
    'competitive comparable similar same high low good great large small considerable notable remarkable improvement improvements reduction reductions gain gains ' +
    'increase decrease reaching reaches achieve achieves achieving achieved reach reduce reduces reducing improve improves improving increases boost boosts boosting cut ' +
    'cuts cutting delivering delivers deliver yielding yields demonstrates demonstrating shows showing attains attaining obtains obtaining has have having ' +
    'consistently significantly substantially further also even still both we it they provides provide providing without maintaining maintains preserving ' +
    'faster slower smaller larger not no up-to each per all any some most within under via using between across among into lowest highest terms respectively enabling enables ' +
    'average lowers lowering raises raising saves saving faster outperforms outperforming surpassing surpasses exceeds exceeding measured against end against if ' +
    'degrades degrading drops dropping increasing decreasing negligible minor slight modest minimal additional extra corresponding resulting ' +
    'percentage points point percent times fold factor only requires require requiring incurs incur incurring adds adding accelerates accelerating ' +
    'decreases raise doubles doubling halves halving triples tripling then thus thereby where because since so there here can could may might will would should does do did ' +
    'previous prior existing original next other baseline near-lossless lossless comparable equivalent'
  ).split(' '),
);
/** Modifiers that do not make another metric of the noun. */
export const PLAIN_MODIFIERS = new Set(
  'average mean overall total final peak maximum end-to-end test validation zero-shot few-shot'.split(' '),
);
