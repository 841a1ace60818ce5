export const SEVERITIES = ['error', 'warning', 'notice'] as const;
/**
 * `error`: the figures or the law are contradicted; `warning`: two things said of one cannot both be right;
 * `notice`: what a reader would ask about.
 */
export type Severity = (typeof SEVERITIES)[number];
