import { type HardwareSpecifications } from '../domain/hardware';
import { type DraftRow, draftRow } from './draft-row';
import { type RawLists, asList, asNumber, asRecord, asText, parseCsv } from './raw-lists';

/** A platform as a hardware list has it. */
export interface ListedHardware {
  readonly name: string;
  readonly vendor: string;
  readonly architecture: string;
  readonly specifications: HardwareSpecifications;
}

const EPOCH = 'lexicon/epoch_ml_hardware.csv';
const GPUS = 'lexicon/rightnow_all_gpus.json';
const VENDORS: Readonly<Record<string, string>> = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel' };

/** The accelerators of the Epoch list and the GPUs of the GPU database, figures in base units. */
export function listedHardware(lists: RawLists): ListedHardware[] {
  return [...epochHardware(lists.text(EPOCH)), ...databaseGpus(lists)];
}

function epochHardware(csv: string): ListedHardware[] {
  return parseCsv(csv)
    .filter((row) => (row['Hardware name'] ?? '') !== '' && (row.Manufacturer ?? '') !== '')
    .map((row) => ({
      name: (row['Hardware name'] ?? '').trim(),
      vendor: (row.Manufacturer ?? '').trim(),
      architecture: '',
      specifications: specifications('Epoch AI, Machine Learning Hardware', {
        releasedOn: row['Release date'],
        processNanometres: row['Process size (nm)'],
        memoryBytes: row['Memory (bytes)'],
        memoryBandwidthBytesPerSecond: row['Memory bandwidth (byte/s)'],
        thermalDesignPowerWatts: row['TDP (W)'],
        fp32FlopPerSecond: row['FP32 (single precision) performance (FLOP/s)'],
        fp16FlopPerSecond:
          row['Tensor-FP16/BF16 performance (FLOP/s)'] ?? row['FP16 (half precision) performance (FLOP/s)'],
        int8OpPerSecond: row['INT8 performance (OP/s)'],
      }),
    }));
}

function databaseGpus(lists: RawLists): ListedHardware[] {
  return asList(lists.json(GPUS)).flatMap((entry) => {
    const gpu = asRecord(entry);
    const vendor = VENDORS[asText(gpu.vendor)];
    if (vendor === undefined) return [];
    const giga = (value: unknown, factor: number): number | undefined => {
      const number = asNumber(value);
      return number === undefined ? undefined : number * factor;
    };
    const listed: ListedHardware = {
      name: `${vendor} ${asText(gpu.name)}`,
      vendor,
      architecture: asText(gpu.architecture),
      specifications: specifications('TechPowerUp GPU Database', {
        releasedOn: asText(gpu.releaseDate),
        processNanometres: gpu.processSize,
        memoryBytes: giga(gpu.memorySize, 2 ** 30),
        memoryBandwidthBytesPerSecond: giga(gpu.memoryBandwidth, 1e9),
        thermalDesignPowerWatts: gpu.tdp,
        fp32FlopPerSecond: giga(gpu.fp32, 1e12),
        fp16FlopPerSecond: giga(gpu.fp16, 1e12),
      }),
    };
    return [listed];
  });
}

function specifications(
  source: string,
  figures: Partial<Record<keyof HardwareSpecifications, unknown>>,
): HardwareSpecifications {
  const known: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(figures)) {
    if (key === 'releasedOn') {
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) known[key] = value;
      continue;
    }
    const number = asNumber(value);
    if (number !== undefined && number > 0) known[key] = Number(number.toPrecision(12));
  }
  return Object.keys(known).length === 0 ? {} : { ...known, specificationSource: source };
}

/** Families of graphics cards that papers run on, as the GPU database names them, and where they belong. */
const GPU_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^GeForce (?:GTX|RTX) \d{3,4}(?: (?:Ti|SUPER|Ti SUPER|D))?(?: \d+ GB)?$/, 'NVIDIA'],
  [/^(?:Quadro|RTX|RTX PRO) [A-Z]{0,2}\d{3,4}(?: (?:Ada Generation|Blackwell))?$/, 'NVIDIA'],
  [/^(?:TITAN|Tesla) [A-Z]\w{0,5}$/, 'NVIDIA'],
  [/^Radeon (?:RX (?:Vega )?\d{2,4}(?: (?:XT|XTX|GRE))?|VII|Pro W\d{4}|AI PRO R9700)$/, 'AMD'],
  [/^Arc [AB]\d{3}$/, 'Intel'],
];
const ARCHITECTURE_ROWS: Readonly<Record<string, string>> = {
  Fermi: 'NVIDIA Fermi',
  'Fermi 2.0': 'NVIDIA Fermi',
  Kepler: 'NVIDIA Kepler',
  'Kepler 2.0': 'NVIDIA Kepler',
  Maxwell: 'NVIDIA Maxwell',
  'Maxwell 2.0': 'NVIDIA Maxwell',
  Pascal: 'NVIDIA Pascal',
  Volta: 'NVIDIA Volta',
  Turing: 'NVIDIA Turing',
  Ampere: 'NVIDIA Ampere',
  'Ada Lovelace': 'NVIDIA Ada Lovelace',
  Hopper: 'NVIDIA Hopper',
  'Blackwell 2.0': 'NVIDIA Blackwell',
  'RDNA 2.0': 'AMD RDNA',
  'RDNA 3.0': 'AMD RDNA',
  'RDNA 4.0': 'AMD RDNA',
  'RDNA 1.0': 'AMD RDNA',
  'Xe-HPG': 'Intel Arc',
  'Xe2-HPG': 'Intel Arc',
};
const FIRST_YEAR = 2010;

/** Rows for the graphics cards since 2010 that papers compute on, one a model: sizes of memory are one row. */
export function graphicsCards(listed: readonly ListedHardware[]): DraftRow[] {
  const cards = new Map<string, ListedHardware>();
  for (const card of listed) {
    const model = modelOf(card);
    if (model === undefined) continue;
    const known = cards.get(`${card.vendor} ${model}`);
    if (known === undefined || isOriginal(card, known)) cards.set(`${card.vendor} ${model}`, card);
  }
  return [...cards.values()].map((card) => {
    const model = modelOf(card) ?? card.name;
    return draftRow({
      thing: 'HARDWARE',
      name: shortOfficial(card.vendor, model),
      hardwareKind: 'GPU',
      vendor: card.vendor,
      aliases: aliasesOf(card.vendor, model),
      parents: [ARCHITECTURE_ROWS[card.architecture] ?? `${card.vendor} GPU`],
      specifications: card.specifications,
      source: 'gpu-database',
    });
  });
}

/** The model of a card of a known family, without its size of memory; undefined for anything else. */
function modelOf({
  name,
  vendor,
  architecture,
  specifications: figures,
}: ListedHardware): string | undefined {
  const bare = name.slice(vendor.length + 1);
  if (architecture === '' || !GPU_FAMILIES.some(([family, of]) => of === vendor && family.test(bare)))
    return undefined;
  return Number(figures.releasedOn?.slice(0, 4) ?? 0) < FIRST_YEAR ? undefined : bare.replace(/ \d+ GB$/, '');
}

/** Of two cards of one model the one that came out first, the larger one of the same day. */
function isOriginal(one: ListedHardware, other: ListedHardware): boolean {
  const first = (one.specifications.releasedOn ?? '').localeCompare(other.specifications.releasedOn ?? '');
  return (
    first < 0 ||
    (first === 0 && (one.specifications.memoryBytes ?? 0) > (other.specifications.memoryBytes ?? 0))
  );
}

/** Papers write "NVIDIA RTX 4090", hardly ever the series before it. */
const shortOfficial = (vendor: string, model: string): string =>
  `${vendor} ${model.replace(/^(?:GeForce|Tesla) /, '')}`;

function aliasesOf(vendor: string, model: string): string[] {
  const short = model.replace(/^(?:GeForce|Tesla|Radeon|Quadro) /, '');
  const forms = [model, `${vendor} ${model}`, short, `${vendor} ${short}`, `${short} GPU`];
  const digits = /^RTX ((?:3090|4090|5090)(?: Ti)?)$/.exec(short)?.[1];
  if (digits !== undefined) forms.push(`${digits} GPU`, `RTX${digits}`);
  return forms.filter(
    (form) => /\p{L}.*\d|\d.*\p{L}/u.test(form) && !/^(?:\d+|[A-Z]\d{1,2}|VII)$/.test(form),
  );
}
