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
  bias: 3.255,
  pieces: {
    named: { average: 0.313, spread: 0.345, weight: 0.108, together: [0.171] },
    nameSpelled: { average: 0.517, spread: 0.289, weight: 0.157, together: [0.034, 0.03] },
    lead: { average: 0.447, spread: 0.29, weight: 0.169, together: [-0.047, -0.118, -0.14] },
    coverage: { average: 0.835, spread: 0.226, weight: 0.342, together: [0.064, 0.162, -0.028, -0.124] },
    unit: { average: 0.726, spread: 0.276, weight: 0.485, together: [0.068, -0.035, -0.103, 0.006, 0.008] },
    example: {
      average: 0.573,
      spread: 0.193,
      weight: 0.37,
      together: [-0.061, -0.084, 0.158, -0.003, -0.071, 0.16],
    },
    strength: {
      average: 0.73,
      spread: 0.099,
      weight: 0.471,
      together: [-0.057, -0.121, -0.082, 0.041, -0.014, -0.145, -0.143],
    },
    agreement: {
      average: 0.763,
      spread: 0.304,
      weight: 0.065,
      together: [0.032, -0.148, 0.096, -0.02, -0.177, 0.073, -0.039, -0.105],
    },
    words: {
      average: 0.527,
      spread: 0.198,
      weight: 0.081,
      together: [-0.08, -0.151, 0.052, 0.089, -0.009, 0.108, 0.045, -0.116, 0.234],
    },
    namedAny: {
      average: 0.412,
      spread: 0.364,
      weight: 0.21,
      together: [0.055, -0.071, -0.052, 0.014, -0.144, -0.063, -0.183, 0.034, -0.045, 0.053],
    },
    margin: {
      average: 0.27,
      spread: 0.178,
      weight: -0.032,
      together: [0.081, 0.05, 0.086, -0.021, 0.116, -0.03, -0.079, -0.05, -0.095, -0.02, 0.018],
    },
    unknown: {
      average: 0.059,
      spread: 0.177,
      weight: -0.088,
      together: [
        -0.017, -0.011, -0.029, -0.023, -0.085, -0.036, -0.112, 0.001, -0.036, -0.092, -0.031, 0.001,
      ],
    },
    matched: {
      average: 0.513,
      spread: 0.155,
      weight: 0.12,
      together: [
        -0.032, 0.082, 0.132, 0.079, 0.083, -0.067, 0.082, 0.271, 0.037, 0.073, -0.028, -0.124, 0.017,
      ],
    },
    heads: {
      average: 0.629,
      spread: 0.3,
      weight: 0.397,
      together: [
        0.036, 0.16, 0.095, -0.024, -0.038, -0.108, -0.006, 0.105, -0.179, -0.109, -0.02, 0.026, -0.082,
        0.118,
      ],
    },
    trade: {
      average: 0.468,
      spread: 0.301,
      weight: 0.198,
      together: [
        0.005, 0.095, -0.05, -0.061, -0.072, -0.039, 0.06, 0.007, 0.1, 0.043, -0.032, -0.08, -0.24, -0.039,
        -0.013,
      ],
    },
    jargon: {
      average: 0.328,
      spread: 0.314,
      weight: -0.019,
      together: [
        0.062, -0.041, -0.009, -0.039, 0.005, -0.036, 0.04, 0.016, -0.072, 0.17, -0.002, 0.055, -0.179, 0.025,
        -0.037, 0.116,
      ],
    },
    coined: {
      average: 0.182,
      spread: 0.298,
      weight: 0.133,
      together: [
        -0.048, -0.078, 0.019, 0.063, 0.002, 0.067, 0.076, -0.087, -0.069, 0.02, -0.12, -0.227, -0.106,
        -0.046, -0.15, 0.112, 0.129,
      ],
    },
    acronyms: {
      average: 0.246,
      spread: 0.331,
      weight: 0.17,
      together: [
        -0.099, -0.041, -0.06, 0.027, -0.124, 0.212, 0.017, -0.013, 0.037, 0.026, 0.029, 0.12, -0.011, 0.089,
        0.07, 0.095, 0.094, 0.186,
      ],
    },
    family: {
      average: 0.072,
      spread: 0.258,
      weight: 0.034,
      together: [
        -0.001, -0.043, -0.002, -0.059, -0.051, 0.122, -0.003, -0.088, 0.062, 0.016, -0.081, 0.016, 0.134,
        -0.13, 0, 0.016, -0.089, -0.002, 0.111,
      ],
    },
    technical: {
      average: 0.194,
      spread: 0.259,
      weight: 0.052,
      together: [
        -0.155, -0.058, -0.046, 0.045, 0.092, 0.08, 0.027, 0.113, 0.012, 0.033, -0.327, -0.01, -0.076, -0.05,
        0.024, -0.033, -0.033, -0.015, 0.011, -0.097,
      ],
    },
    strange: {
      average: 0.036,
      spread: 0.137,
      weight: -0.006,
      together: [
        -0.062, -0.024, -0.026, 0, -0.058, 0.131, 0.034, 0.122, 0.06, -0.113, -0.096, 0.064, 0.003, 0.064,
        -0.034, 0.021, -0.159, 0.09, 0.056, 0.073, -0.088,
      ],
    },
    domain: {
      average: 0.57,
      spread: 0.276,
      weight: 0.137,
      together: [
        0.122, -0.038, -0.201, -0.204, -0.18, 0.095, 0.013, 0.02, -0.183, 0.143, -0.022, 0.13, -0.308, -0.075,
        -0.006, -0.094, -0.109, 0.081, 0.088, -0.177, -0.008, 0.031,
      ],
    },
    leastDomain: {
      average: -0.106,
      spread: 0.253,
      weight: 0.039,
      together: [
        -0.065, -0.06, 0.063, -0.072, 0.051, -0.064, 0.019, 0.054, 0.031, -0.03, -0.074, 0.096, 0.024, 0.027,
        -0.118, -0.03, -0.08, -0.144, -0.019, 0.002, -0.011, -0.083, 0.018,
      ],
    },
    ours: {
      average: 0.828,
      spread: 0.269,
      weight: 0.096,
      together: [
        0.048, -0.028, 0.022, 0.002, -0.059, -0.121, 0.054, -0.132, -0.027, 0.109, 0.15, -0.051, -0.019,
        -0.098, 0.198, 0.042, -0.013, 0.007, -0.068, 0.185, 0.016, 0.102, 0.077, -0.075,
      ],
    },
    theirs: {
      average: 0.078,
      spread: 0.197,
      weight: 0.076,
      together: [
        -0.08, -0.128, -0.133, 0.077, -0.121, 0.024, -0.074, -0.144, -0.055, -0.116, 0.063, 0.016, -0.056,
        -0.033, -0.049, -0.064, 0.004, -0.065, -0.051, -0.002, -0.017, 0, -0.042, 0.06, -0.05,
      ],
    },
    idioms: {
      average: 0.523,
      spread: 0.378,
      weight: 0.413,
      together: [
        -0.046, -0.225, 0.042, 0.114, 0.067, -0.09, -0.038, 0.106, -0.062, -0.143, 0.094, 0.064, -0.296,
        0.001, -0.078, 0.03, 0.012, -0.088, 0.084, 0.086, 0.016, -0.255, -0.167, -0.13, 0.094, 0.04,
      ],
    },
    mended: {
      average: 0.018,
      spread: 0.097,
      weight: -0.145,
      together: [
        -0.023, 0.084, -0.072, -0.199, 0.042, 0.239, 0.126, 0.044, -0.05, -0.034, 0.064, 0.024, -0.078, 0.16,
        -0.171, -0.029, -0.035, 0.047, 0.053, 0.169, 0.042, 0.058, 0.03, 0.048, 0.089, 0.025, 0.018,
      ],
    },
    elsewhere: {
      average: 0.018,
      spread: 0.134,
      weight: -0.009,
      together: [
        0.002, 0.077, -0.036, -0.025, 0.072, 0.024, 0.027, 0.139, -0.03, 0.017, -0.034, 0.002, 0.042, 0.003,
        0.01, 0.029, 0.076, 0.048, 0.08, 0.058, 0.002, 0.005, -0.007, 0.02, -0.008, -0.028, -0.02, -0.062,
      ],
    },
    aside: {
      average: 0.008,
      spread: 0.091,
      weight: -0.001,
      together: [
        0.024, 0.046, -0.01, 0.046, -0.056, 0.012, -0.001, 0.06, -0.026, 0.038, 0.045, 0.011, 0.042, 0.002,
        0.144, 0.135, 0.016, 0.009, 0.003, 0.099, 0.005, 0.056, 0.028, 0.003, -0.056, 0.003, 0.008, 0.001,
        -0.008,
      ],
    },
  },
};

const NAMES = Object.keys(BELONGING.pieces) as (keyof Evidence)[];
