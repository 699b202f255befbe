/** A family of platform names. */
export interface HardwarePattern {
  readonly rule: string;
  /** Global; every repetition in it is bounded, so that it runs in linear time. */
  readonly pattern: RegExp;
  readonly confidence: number;
}

export const HARDWARE_PATTERNS: readonly HardwarePattern[] = [
  {
    rule: 'hardware-nvidia-card',
    pattern:
      /\b(?:NVIDIA )?(?:GeForce )?(?:RTX|GTX)[ -]?(?:A|PRO )?\d{3,4}(?: ?(?:Ti|Super|Ada|Laptop|Max-Q)){0,2}\b/g,
    confidence: 0.93,
  },
  {
    rule: 'hardware-jetson',
    pattern: /\b(?:NVIDIA )?Jetson (?:AGX |Orin |Xavier |Nano|TX\d|NX|Thor|Super ?){1,3}\b/g,
    confidence: 0.93,
  },
  {
    rule: 'hardware-snapdragon',
    pattern: /\b(?:Qualcomm )?Snapdragon (?:\d{3,4}\+?|X ?(?:Elite|Plus)|\d\+? (?:Elite|Gen ?\d))\b/g,
    confidence: 0.93,
  },
  { rule: 'hardware-cortex', pattern: /\b(?:ARM |Arm )?Cortex-[AMRX]\d{1,3}[A-Z]?\b/g, confidence: 0.95 },
  {
    rule: 'hardware-xilinx',
    pattern:
      /\b(?:(?:AMD[ -]?)?Xilinx |AMD )?(?:Alveo )?(?:ZCU\d{2,3}|VC[KU]\d{2,3}|U(?:2[058]0|5[05]|55C)|KV260|VU\d{1,2}P|XC[0-9A-Z]{4,10})\b/g,
    confidence: 0.9,
  },
  { rule: 'hardware-risc-v-isa', pattern: /\bRV(?:32|64)[A-Z]{1,8}\b/g, confidence: 0.85 },
  {
    rule: 'hardware-xeon',
    pattern:
      /\b(?:Intel )?(?:Xeon|Core Ultra|Core)(?: (?:Gold|Platinum|Silver|Max|i[3579]|Ultra|W))(?:[ -]\d{3,5}[A-Z]{0,3})?\b/g,
    confidence: 0.92,
  },
  {
    rule: 'hardware-epyc',
    pattern:
      /\b(?:AMD )?(?:EPYC|Ryzen)(?: (?:AI|\d))?(?: (?:\d{3,4}[A-Z0-9]{0,3}|Max\+?|Threadripper)){0,2}\b/g,
    confidence: 0.92,
  },
];
