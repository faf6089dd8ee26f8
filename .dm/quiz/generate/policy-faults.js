"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.POLICY_FAULTS = void 0;
exports.readPolicy = readPolicy;
const zod_1 = require("zod");
/** Faults of IAM policies, by the grammar of the policy language. */
const oneOrMore = zod_1.z.union([zod_1.z.string(), zod_1.z.array(zod_1.z.string())]).transform((value) => [value].flat());
/** A policy of the form that faults are put into; whether its actions exist is not looked at. */
const policySchema = zod_1.z.looseObject({
    Version: zod_1.z.string(),
    Statement: zod_1.z
        .array(zod_1.z.looseObject({
        Effect: zod_1.z.string().optional(),
        Action: oneOrMore.optional(),
        Resource: oneOrMore.optional(),
    }))
        .min(1),
});
/** The policy, where the text is one. */
function readPolicy(code) {
    try {
        const parsed = policySchema.safeParse(JSON.parse(code));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}
const resourcesOf = ({ Statement }) => Statement.flatMap(({ Resource = [] }) => Resource);
const actionsOf = ({ Statement }) => Statement.flatMap(({ Action = [] }) => Action);
/** Replaces the first match; null where there is none. */
function replaced(code, pattern, by) {
    return pattern.test(code) ? code.replace(pattern, by) : null;
}
exports.POLICY_FAULTS = [
    {
        says: 'A statement has no Effect',
        put: (code) => replaced(code, /"Effect": "(?:Allow|Deny)",\s*/, ''),
        isIn: ({ Statement }) => Statement.some(({ Effect }) => Effect === undefined),
    },
    {
        says: 'An Effect is neither Allow nor Deny',
        put: (code) => replaced(code, /"Effect": "Allow"/, '"Effect": "Permit"'),
        isIn: ({ Statement }) => Statement.some(({ Effect }) => Effect !== undefined && !['Allow', 'Deny'].includes(Effect)),
    },
    {
        says: 'The Version is not one that IAM knows',
        put: (code) => replaced(code, /"Version": "2012-10-17"/, '"Version": "2024-10-17"'),
        isIn: ({ Version }) => !['2012-10-17', '2008-10-17'].includes(Version),
    },
    {
        says: 'An action does not name its service',
        put: (code) => replaced(code, /("Action": (?:\[\s*)?")[a-z0-9-]+:(?!\*")/, '$1'),
        isIn: (policy) => actionsOf(policy).some((action) => action !== '*' && !action.includes(':')),
        couldBe: (policy) => actionsOf(policy).length > 0,
    },
    {
        says: 'The ARN of a bucket names a Region and an account',
        put: (code) => replaced(code, /"arn:aws:s3:::/, '"arn:aws:s3:eu-central-1:111122223333:'),
        isIn: (policy) => resourcesOf(policy).some((arn) => /^arn:aws:s3:[^:]/.test(arn) && !arn.includes(':accesspoint/')),
        couldBe: (policy) => resourcesOf(policy).some((arn) => arn.startsWith('arn:aws:s3:')),
    },
    {
        says: 'A resource is named without its ARN',
        put: (code) => replaced(code, /("Resource": (?:\[\s*)?")arn:aws:[^"]*[:/](?=[^"]+")/, '$1'),
        isIn: (policy) => resourcesOf(policy).some((arn) => arn !== '*' && !arn.startsWith('arn:')),
        couldBe: (policy) => resourcesOf(policy).length > 0,
    },
];
