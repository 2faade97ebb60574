import type * as z from 'zod/mini';

/**
 * Reads an answer by its shape; null for whatever is not ours (I7). `T` is the wire's own type: a shape may be wider,
 * for codes and kinds may be newer than this build.
 */
export const reader = <T>(shape: z.ZodMiniType) => (body: unknown): T | null => {
  const parsed = shape.safeParse(body);
  return parsed.success ? (parsed.data as T) : null;
};
