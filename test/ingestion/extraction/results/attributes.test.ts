import { read } from '../reading';

/** `value attribute` of every result, the attribute without what it is of. */
function of(abstract: string, attribute: 'datasetId' | 'hardwareId' | 'subjectId' | 'baselineId'): string[] {
  return read(abstract).results.map(
    (result) => `${result.value} ${result[attribute]?.replace(/^\w+:/, '') ?? 'none'}`,
  );
}

describe('what a number was measured on', () => {
  test.each([
    [
      'On CIFAR-10 its accuracy is 97.4%; on ImageNet it trains in 3.8 days to an accuracy of 75.8%.',
      ['97.4 cifar-10', '75.8 imagenet'],
    ],
    [
      'It sets a new ImageNet accuracy of 71.8%, and on CIFAR-10 it exceeds 90% accuracy.',
      ['71.8 imagenet', '90 cifar-10'],
    ],
    [
      'Accuracy grows on MMLU (57% to 90%) and GSM8K (67% to 83%).',
      ['57 mmlu', '90 mmlu', '67 gsm8k', '83 gsm8k'],
    ],
    ['Accuracy reaches 84.2% while latency falls by 12% on GSM8K.', ['84.2 none', '12 gsm8k']],
  ])('%s', (text, expected) => {
    expect(of(text, 'datasetId')).toEqual(expected);
  });

  test.each([
    [
      'It saves 54% of energy and 44% of latency on the Raspberry Pi, 40% and 62% on the Orin.',
      ['54 raspberry-pi', '44 raspberry-pi', '40 jetson-orin', '62 jetson-orin'],
    ],
    ['Latency is 12 ms on one NVIDIA H100 GPU.', ['12 nvidia-h100']],
    ['Latency is 12 ms after 90 A100-hours of tuning.', ['12 none']],
    ['It is 3x faster than state-of-the-art H100 kernels.', ['3 none']],
    ['It is 3x faster vs. the A100 and H100.', ['3 none']],
  ])('%s', (text, expected) => {
    expect(of(text, 'hardwareId')).toEqual(expected);
  });
});

describe('what a number is compared with', () => {
  test.each([
    [
      'It gives a 1.6x speedup over vLLM and a 3.0x speedup over Ray with less memory.',
      ['1.6 vllm', '3 ray'],
    ],
    ['Throughput is 2.2x and 4.1x higher than with vLLM.', ['2.2 vllm', '4.1 vllm']],
    ['It outperforms vLLM by 2.4x and runs on a laptop.', ['2.4 vllm']],
    [
      'Its speedup is 1.6x over vLLM and 3.0x over an H100, with energy savings of 1.4x and 3.2x respectively.',
      ['1.6 vllm', '3 none', '1.4 vllm', '3.2 none'],
    ],
    ['Its accuracy reaches 79.6%, surpassing Gemini models.', ['79.6 none']],
    ['It gives a 2x speedup over a laptop, and works with vLLM.', ['2 none']],
    ['It gives a 2x speedup over vLLM-based systems.', ['2 none']],
  ])('%s', (text, expected) => {
    expect(of(text, 'baselineId')).toEqual(expected);
  });
});

describe('what has a number', () => {
  test.each([
    ['The vLLM model achieves an accuracy of 57%.', ['57 vllm']],
    ['A network without quantization has an accuracy of 57%.', ['57 none']],
    ['We propose FooServe. It shows that vLLM reduces latency by 30%.', ['30 vllm']],
  ])('%s', (text, expected) => {
    expect(of(text, 'subjectId')).toEqual(expected);
  });
});
