import { z } from 'zod';

/*
 * The grammar of IAM's JSON policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * and the elements' pages beside it. Whether an action exists is the service's business, its form is held here.
 */

const oneOrMore = <T extends z.ZodType>(value: T): z.ZodType => z.union([value, z.array(value).min(1)]);

const action = z
  .string()
  .regex(/^(?:\*|[a-z0-9-]+:[A-Za-z0-9*?]+)$/, 'an action reads service:Action, the service in lower case');
const resource = z
  .string()
  .regex(
    /^(?:\*|arn:[^:]+:[^:]+:[^:]*:[^:]*:.+)$/,
    'a resource is "*" or an ARN of six parts, arn:partition:service:region:account:resource',
  );
const principal = z.union([
  z.literal('*'),
  z
    .strictObject({
      AWS: oneOrMore(z.string()),
      CanonicalUser: oneOrMore(z.string()),
      Federated: oneOrMore(z.string()),
      Service: oneOrMore(
        z
          .string()
          .regex(/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/, 'a service principal reads service.amazonaws.com'),
      ),
    })
    .partial(),
]);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ...['StringLike', 'StringNotLike', 'Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
  ...['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].flatMap(
    (comparison) => [`Numeric${comparison}`, `Date${comparison}`],
  ),
  ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
];
const operator = z
  .string()
  .refine(
    (name) => OPERATORS.includes(name.replace(/^For(?:All|Any)Values?:/, '').replace(/IfExists$/, '')),
    'no condition operator of IAM',
  );
const conditionValue = z.union([z.string(), z.boolean(), z.number()]);

const statement = z
  .strictObject({
    Sid: z
      .string()
      .regex(/^[A-Za-z0-9]*$/, 'a Sid holds letters and digits alone')
      .optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: principal.optional(),
    NotPrincipal: principal.optional(),
    Action: oneOrMore(action).optional(),
    NotAction: oneOrMore(action).optional(),
    Resource: oneOrMore(resource).optional(),
    NotResource: oneOrMore(resource).optional(),
    Condition: z.record(operator, z.record(z.string(), oneOrMore(conditionValue))).optional(),
  })
  .check((context) => {
    const has = (key: string): boolean => key in context.value;
    const say = (message: string): void => {
      context.issues.push({ code: 'custom', message, input: context.value, path: [] });
    };
    if (has('Action') === has('NotAction')) say('a statement needs either Action or NotAction');
    if (has('Resource') && has('NotResource')) say('a statement has Resource or NotResource, not both');
    if (has('Principal') && has('NotPrincipal')) say('a statement has Principal or NotPrincipal, not both');
    // A policy of an identity states what it is about; a trust policy, of a role, who it is about.
    if (!has('Resource') && !has('NotResource') && !has('Principal') && !has('NotPrincipal'))
      say('a statement needs Resource, or Principal in the policy of a role or resource');
  });

/** A policy of an identity, of a resource, of a role's trust or of an organization. */
export const iamPolicy = z.strictObject({
  Version: z.enum(['2012-10-17', '2008-10-17']),
  Id: z.string().optional(),
  Statement: oneOrMore(statement),
});
