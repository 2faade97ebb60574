export async function importDraftFile(file: File): Promise<string | null> {
  return file.size === 0 ? null : null;
}
