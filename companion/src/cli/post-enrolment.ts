import type {Post} from '../system/post.ts';

/** The portal's answer as text, or why there is none. */
export type Posted =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly status: number};

/** Carries the signed enrolment request to the portal, as a courier in the browser would: unread and unchanged. */
export async function postEnrolment(
  post: Post,
  {
    portal,
    request,
    signal,
  }: {readonly portal: string; readonly request: string; readonly signal: AbortSignal},
): Promise<Posted> {
  const url = new URL('/ingest/enrol', portal).href;
  const {status, body} = await post(url, {type: 'application/jose', body: request, signal});
  return status === 200 ? {ok: true, text: body} : {ok: false, status};
}
