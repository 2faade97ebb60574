import type { Field, Fields, Package } from './fields';

type Schema = Readonly<Record<string, unknown>>;

const text = (field: Field): Schema => {
  switch (field.type) {
    case 'text':
    case 'longText':
      return { type: 'string', maxLength: field.max };
    case 'choice':
      return { type: 'string', enum: field.required && !field.when ? [...field.options] : ['', ...field.options] };
    case 'date':
      return { type: 'string', ...(field.required && !field.when && { format: 'date' }) };
    default:
      return { type: 'string' };
  }
};

const schemaOfField = (field: Field): Schema => {
  switch (field.type) {
    case 'confirm':
      return { type: 'boolean', ...(field.required && { const: true }) };
    case 'toggle':
      return { type: 'boolean' };
    case 'group':
      return schemaOfFields(field.fields);
    case 'rows':
      return { type: 'array', minItems: field.min, maxItems: field.max, items: schemaOfFields(field.row, { id: { type: 'string', pattern: '^[a-z0-9]{1,15}$' } }) };
    default: {
      const schema = text(field);
      return field.required && !field.when && schema['enum'] === undefined ? { ...schema, minLength: 1 } : schema;
    }
  }
};

const schemaOfFields = (fields: Fields, extra: Schema = {}): Schema => {
  const answered = Object.entries(fields).filter(([, field]) => field.type !== 'files');
  const properties: Record<string, unknown> = { ...extra };
  for (const [key, field] of answered) properties[key] = schemaOfField(field);
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
};

/**
 * The answers of a filed package as JSON Schema (2020-12): what another program may rely on. It says less
 * than the check: control digits, dates of the law and rules across fields have no place in it.
 */
export const jsonSchemaOf = (pack: Package): Schema => {
  const properties = Object.fromEntries(Object.entries(pack.sections).map(([key, { fields }]) => [key, schemaOfFields(fields)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:otinim:${pack.edition}`,
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
};
