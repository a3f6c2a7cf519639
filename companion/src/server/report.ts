/** Says of a bug of ours, or a lost resource, where the service is run; goes on serving. The peer learns nothing of it. */
export function reportBug(error: unknown, where: string): void {
  process.emitWarning(error instanceof Error ? error : String(error), {
    code: 'PLIMSOLL_SERVER',
    detail: where,
  });
}
