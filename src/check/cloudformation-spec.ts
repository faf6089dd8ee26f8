import { optionalPackage } from './optional-package';

/** The part of the package's types that is read here; the package is one of the development install. */
export type PropertyType =
  | { type: 'string'; allowedValues?: string[] }
  | { type: 'integer' | 'number' | 'boolean' | 'date-time' | 'json' | 'null' | 'tag' }
  | { type: 'array' | 'map'; element: PropertyType }
  | { type: 'ref'; reference: { $ref: string } }
  | { type: 'union'; types: PropertyType[] };

export type Properties = Record<string, { type: PropertyType; required?: boolean }>;

interface Resource {
  properties: Properties;
  attributes: Record<string, unknown>;
}

interface SpecDatabase {
  lookup: (entity: 'resource', index: 'cloudFormationType', how: 'equals', value: string) => Resource[];
  get: (entity: 'typeDefinition', id: unknown) => { name: string; properties: Properties };
}

/** Resource types of CloudFormation, with their properties and attributes. */
export class CloudFormationSpec {
  private static loaded: CloudFormationSpec | undefined;

  private constructor(private readonly database: SpecDatabase) {}

  /** Null where the package is not installed. Reading it takes a second, once. */
  static load(): CloudFormationSpec | null {
    const spec = optionalPackage<{ loadAwsServiceSpecSync: () => SpecDatabase }>('@aws-cdk/aws-service-spec');
    if (!spec) return null;
    CloudFormationSpec.loaded ??= new CloudFormationSpec(spec.loadAwsServiceSpecSync());
    return CloudFormationSpec.loaded;
  }

  resource(type: string): Resource | null {
    return this.database.lookup('resource', 'cloudFormationType', 'equals', type)[0] ?? null;
  }

  /** The fields of a structure within a resource. */
  fields(type: { reference: { $ref: string } }): Properties {
    return this.database.get('typeDefinition', type.reference).properties;
  }
}
