import { optionalPackage } from './optional-package';
import { type Path, ReadFields } from './read-fields';

const CORE = 'kubernetes-models';

/** Where kinds come from: Kubernetes itself, and the extensions whose schemas a package ships. */
const PACKAGES: readonly string[] = [
  CORE,
  '@kubernetes-models/gateway-api',
  '@kubernetes-models/argo-cd',
  '@kubernetes-models/autoscaler',
  '@kubernetes-models/flux-cd',
  '@kubernetes-models/keda',
  '@kubernetes-models/prometheus-operator',
];

export interface Violation {
  path: Path;
  message: string;
  /** Set where the schema may be older than the snippet. */
  doubtful?: true;
}

export type KubernetesVerdict =
  | { kind: 'checked'; violations: Violation[] }
  | { kind: 'no such kind' }
  | { kind: 'no schema' }
  | { kind: 'not installed' };

interface Model {
  prototype: { validate: () => void };
}

interface SchemaError {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

/**
 * Versions that Kubernetes has taken away, of all kinds or of one; the package keeps their schemas.
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const REMOVED: readonly string[] = [
  ...['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2', 'batch/v1beta1', 'policy/v1beta1'],
  ...['autoscaling/v2beta1', 'autoscaling/v2beta2', 'discovery.k8s.io/v1beta1', 'events.k8s.io/v1beta1'],
  ...['node.k8s.io/v1beta1', 'rbac.authorization.k8s.io/v1beta1', 'scheduling.k8s.io/v1beta1'],
  ...['v1beta1', 'v1beta2', 'v1beta3'].map((version) => `flowcontrol.apiserver.k8s.io/${version}`),
  ...['networking.k8s.io/v1beta1 Ingress', 'networking.k8s.io/v1beta1 IngressClass'],
];

/** The packages lose a property of this name, taking it for the schema's own description (PriorityClass has one). */
const MISSING_IN_SCHEMAS: readonly string[] = ['description'];

const API_VERSION = /^(?:[a-z0-9.-]+\/)?v[0-9a-z]+$/;
const KIND = /^[A-Z][A-Za-z0-9]*$/;

/** Holds one manifest against the schema of its kind, fields that the schema does not know included. */
export function validateManifest(manifest: {
  apiVersion: string;
  kind: string;
  [field: string]: unknown;
}): KubernetesVerdict {
  const { apiVersion, kind } = manifest;
  if (!optionalPackage(CORE)) return { kind: 'not installed' };
  if (!API_VERSION.test(apiVersion) || !KIND.test(kind)) return { kind: 'no such kind' };
  if (REMOVED.includes(apiVersion) || REMOVED.includes(`${apiVersion} ${kind}`))
    return { kind: 'no such kind' };
  const found = findModel(apiVersion, kind);
  if (found) return { kind: 'checked', violations: violationsOf(found.model, manifest, found.isExtension) };
  const [group] = apiVersion.split('/');
  const ofKubernetes = optionalPackage(`${CORE}/${apiVersion.includes('/') ? group : 'v1'}`) !== null;
  return { kind: ofKubernetes ? 'no such kind' : 'no schema' };
}

function findModel(apiVersion: string, kind: string): { model: Model; isExtension: boolean } | null {
  for (const name of PACKAGES) {
    const file = optionalPackage<Record<string, Model>>(`${name}/${apiVersion}/${kind}`);
    if (file?.[kind]) return { model: file[kind], isExtension: name !== CORE };
  }
  return null;
}

function violationsOf(model: Model, manifest: object, isExtension: boolean): Violation[] {
  const read = new ReadFields();
  // Some of the packages find their schema through the model that the value is an instance of.
  const subject: object = Object.assign(Object.create(model.prototype) as object, manifest);
  const violations: Violation[] = [];
  try {
    model.prototype.validate.call(read.watch(subject));
  } catch (error) {
    const errors = (error as { errors?: SchemaError[] }).errors;
    if (!errors) throw error;
    for (const one of errors) {
      const path = one.instancePath.split('/').slice(1).map(unescapePointer);
      const message = sayError(one);
      if (
        message !== null &&
        !violations.some((other) => other.message === message && same(other.path, path))
      )
        violations.push({ path, message });
    }
  }
  const unknown = read.unknown(subject).filter((path) => !MISSING_IN_SCHEMAS.includes(String(path.at(-1))));
  for (const path of unknown) {
    const message = `has no field ${JSON.stringify(path.at(-1))}`;
    // Extensions gain fields with every release, and their schemas lag behind.
    violations.push(isExtension ? { path, message, doubtful: true } : { path, message });
  }
  return violations;
}

function sayError({ keyword, params, message }: SchemaError): string | null {
  switch (keyword) {
    case 'required':
      return `needs the field "${String(params.missingProperty)}"`;
    case 'type':
      return `is expected to be of type ${String(params.type)}`;
    case 'enum':
      return `is expected to be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    // These only say that one of the errors reported beside them stands in every alternative.
    case 'oneOf':
    case 'anyOf':
      return null;
    default:
      return message ?? `breaks the rule "${keyword}" (${JSON.stringify(params)})`;
  }
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => String(step) === String(b[index]));
}
