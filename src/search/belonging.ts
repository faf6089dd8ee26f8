import type { Evidence } from './confidence';

/** What one piece of evidence adds, counted from its average over the labelled questions in units of its spread (standard deviation). */
interface Piece {
  average: number;
  spread: number;
  weight: number;
  /** What it adds together with each piece before it, in the order of `Evidence`, and at last with itself. */
  together: readonly number[];
}

/**
 * Whether a question is one for the base at all: a logistic model of each piece of evidence and of each two together. A word
 * that no topic speaks of says little beside two names of ours, and much beside two everyday words: single weights could
 * not say so, and declined one in fifty more of our own questions at the same share of foreign ones.
 */
export interface Belonging {
  bias: number;
  pieces: Record<keyof Evidence, Piece>;
}

/** The logarithm of the odds that the base is asked about what it holds. */
export function belongingOf(evidence: Evidence): number {
  const scaled: number[] = [];
  let sum = BELONGING.bias;
  for (const name of NAMES) {
    const { average, spread, weight, together } = BELONGING.pieces[name];
    const value = (evidence[name] - average) / spread;
    scaled.push(value);
    sum += weight * value;
    for (let at = 0; at < scaled.length; at += 1) sum += together[at]! * value * scaled[at]!;
  }
  return sum;
}

/** Fitted by `npm run bench -- fit`, which prints it. */
const BELONGING: Belonging = {
  bias: 3.448,
  pieces: {
    named: { average: 0.319, spread: 0.354, weight: 0.186, together: [0.148] },
    nameSpelled: { average: 0.495, spread: 0.29, weight: 0.2, together: [-0.02, -0.029] },
    lead: { average: 0.445, spread: 0.299, weight: 0.165, together: [-0.074, -0.101, -0.185] },
    coverage: { average: 0.832, spread: 0.234, weight: 0.282, together: [0.081, 0.13, -0.046, -0.183] },
    unit: { average: 0.732, spread: 0.284, weight: 0.593, together: [0.001, -0.052, -0.155, 0.072, 0.104] },
    example: {
      average: 0.563,
      spread: 0.201,
      weight: 0.386,
      together: [-0.13, -0.048, 0.12, 0.046, -0.097, 0.148],
    },
    strength: {
      average: 0.727,
      spread: 0.103,
      weight: 0.49,
      together: [-0.053, -0.045, -0.099, 0.034, 0.001, -0.17, -0.102],
    },
    agreement: {
      average: 0.75,
      spread: 0.311,
      weight: 0.123,
      together: [0.04, -0.257, 0.096, 0.068, -0.199, 0.038, 0.007, -0.033],
    },
    words: {
      average: 0.504,
      spread: 0.193,
      weight: 0.045,
      together: [-0.074, -0.129, 0.064, 0.043, -0.074, 0.23, 0.123, -0.113, 0.251],
    },
    namedAny: {
      average: 0.412,
      spread: 0.372,
      weight: 0.209,
      together: [0.093, -0.075, -0.035, 0.018, -0.183, -0.092, -0.144, 0.093, -0.065, 0.127],
    },
    margin: {
      average: 0.266,
      spread: 0.183,
      weight: -0.052,
      together: [0.118, 0.099, 0.151, 0.009, 0.126, -0.091, -0.057, -0.037, -0.044, -0.027, 0.094],
    },
    unknown: {
      average: 0.065,
      spread: 0.187,
      weight: -0.065,
      together: [-0.025, -0.035, -0.124, 0.06, -0.049, -0.053, -0.08, 0.047, -0.089, -0.079, -0.093, 0.009],
    },
    matched: {
      average: 0.494,
      spread: 0.152,
      weight: 0.191,
      together: [
        -0.03, 0.142, 0.068, -0.017, 0.039, -0.032, 0.106, 0.28, 0.049, 0.051, -0.038, -0.138, 0.084,
      ],
    },
    heads: {
      average: 0.611,
      spread: 0.299,
      weight: 0.357,
      together: [
        0.086, 0.033, 0.161, -0.077, 0.022, -0.149, 0.054, 0.095, -0.103, -0.113, -0.007, 0.125, -0.056,
        0.002,
      ],
    },
    trade: {
      average: 0.45,
      spread: 0.302,
      weight: 0.265,
      together: [
        0.007, 0.029, 0.033, -0.039, -0.036, 0.01, 0.072, -0.047, 0.09, 0.059, -0.104, 0.033, -0.167, -0.084,
        -0.065,
      ],
    },
    jargon: {
      average: 0.326,
      spread: 0.321,
      weight: 0.064,
      together: [
        0.003, -0.097, -0.013, -0.019, -0.083, -0.131, -0.046, -0.076, -0.072, 0.178, -0.018, 0.065, -0.202,
        0.071, 0.057, 0.106,
      ],
    },
    coined: {
      average: 0.179,
      spread: 0.295,
      weight: 0.104,
      together: [
        0.011, -0.06, -0.014, 0.023, 0.032, -0.036, 0.098, -0.074, -0.09, 0.129, -0.05, -0.159, -0.123, 0.105,
        -0.153, 0.153, 0.077,
      ],
    },
    acronyms: {
      average: 0.231,
      spread: 0.324,
      weight: 0.144,
      together: [
        -0.093, -0.046, 0.001, 0.047, -0.053, 0.131, 0.071, 0.042, 0.018, 0.163, 0.076, 0.1, -0.023, 0.12,
        0.036, 0.095, 0.153, 0.052,
      ],
    },
    family: {
      average: 0.064,
      spread: 0.246,
      weight: 0.029,
      together: [
        -0.014, 0.004, 0.014, -0.065, -0.08, 0.082, 0.004, -0.051, 0.071, 0.029, -0.12, 0.03, 0.077, -0.099,
        -0.003, -0.019, -0.083, 0.023, 0.101,
      ],
    },
    technical: {
      average: 0.186,
      spread: 0.256,
      weight: 0.1,
      together: [
        -0.17, -0.049, -0.022, -0.107, 0.141, -0.002, 0.069, 0.028, 0.109, -0.029, -0.306, -0.009, -0.086,
        -0.149, 0.13, 0.042, -0.048, -0.178, -0.003, -0.108,
      ],
    },
    strange: {
      average: 0.039,
      spread: 0.143,
      weight: -0.013,
      together: [
        -0.07, 0.02, -0.036, 0.079, -0.034, 0.098, 0.023, 0.161, 0.034, -0.122, -0.107, 0.093, -0.066, 0.074,
        -0.028, -0.026, -0.178, 0.112, 0.045, 0.101, -0.057,
      ],
    },
    domain: {
      average: 0.583,
      spread: 0.278,
      weight: 0.249,
      together: [
        0.134, -0.034, -0.125, -0.173, -0.212, 0.19, 0.053, -0.054, -0.215, 0.113, -0.04, 0.029, -0.251,
        -0.17, -0.033, -0.049, -0.072, -0.048, 0.097, -0.051, -0.057, 0.033,
      ],
    },
    leastDomain: {
      average: -0.075,
      spread: 0.201,
      weight: 0.104,
      together: [
        0.042, 0.011, 0.044, -0.074, 0.062, -0.068, 0.02, 0.012, -0.038, 0.064, -0.066, 0.066, 0.05, 0.085,
        -0.098, 0.085, 0.014, -0.186, 0.002, 0.042, -0.031, -0.072, -0.011,
      ],
    },
    ours: {
      average: 0.811,
      spread: 0.278,
      weight: 0.048,
      together: [
        0.089, -0.011, 0.085, 0.064, -0.075, -0.123, 0.08, -0.07, -0.034, 0.074, 0.132, -0.088, -0.058,
        -0.073, 0.187, 0.054, -0.024, -0.029, -0.059, 0.189, 0.093, 0.078, 0.08, -0.076,
      ],
    },
    theirs: {
      average: 0.06,
      spread: 0.171,
      weight: 0.022,
      together: [
        -0.111, -0.124, 0.005, 0.089, -0.159, 0.082, -0.039, -0.095, -0.03, -0.114, 0.087, -0.011, -0.112,
        -0.071, 0.026, -0.116, -0.021, 0.028, -0.055, -0.144, -0.031, 0.015, 0.009, 0.099, -0.116,
      ],
    },
    idioms: {
      average: 0.498,
      spread: 0.377,
      weight: 0.499,
      together: [
        -0.091, -0.172, -0.04, 0.106, -0.031, -0.088, -0.045, 0.043, -0.098, -0.237, 0.02, -0.037, -0.299,
        0.041, -0.141, 0.06, -0.042, -0.064, 0.053, 0.195, -0.013, -0.181, -0.135, -0.169, 0.096, 0.062,
      ],
    },
    mended: {
      average: 0.02,
      spread: 0.105,
      weight: -0.158,
      together: [
        -0.002, 0.115, -0.124, -0.137, 0.065, 0.184, 0.111, 0.025, -0.054, -0.097, 0.078, 0.028, -0.113,
        0.113, -0.171, -0.064, -0.059, 0.074, 0.029, 0.168, 0.051, 0.092, 0.068, 0.054, 0.102, -0.008, 0.025,
      ],
    },
    elsewhere: {
      average: 0.023,
      spread: 0.149,
      weight: -0.02,
      together: [
        -0.023, 0.104, 0.011, -0.036, 0.037, -0.018, 0.015, 0.055, -0.11, 0.051, -0.154, -0.022, 0.021,
        -0.072, 0.084, -0.076, 0.067, 0.172, 0.124, 0.053, 0.007, -0.056, -0.019, 0.026, 0.003, -0.032, 0.007,
        -0.127,
      ],
    },
    aside: {
      average: 0.009,
      spread: 0.097,
      weight: 0,
      together: [
        0.016, 0.021, 0.021, 0.112, -0.058, 0.053, 0.03, 0.011, -0.001, 0.077, 0.006, 0.034, 0.062, 0.05,
        0.099, 0.065, 0.042, -0.074, 0.081, 0.129, 0.033, -0.014, 0.041, -0.141, -0.069, 0.022, 0.011, 0.002,
        -0.004,
      ],
    },
  },
};

const NAMES = Object.keys(BELONGING.pieces) as (keyof Evidence)[];
