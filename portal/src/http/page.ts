import {type Assets, sendAsset} from './assets.ts';
import type {RouteContext} from './route.ts';

/** The dashboard's files; any other address of a page answers the one page, which routes by itself. */
export function servePage(c: RouteContext, assets: Assets): Response | Promise<Response> {
  const path = new URL(c.req.url).pathname;
  const asset = assets.get(path);
  if (asset && path !== '/index.html') return sendAsset(c, asset);
  const page = assets.get('/index.html');
  // What looks like a file, or is asked by a program, is not answered with a page.
  const wantsPage =
    c.req.header('accept')?.includes('text/html') === true &&
    !/\.\w+$|^\/(?:api|ingest|dash|admin|auth)\//.test(path);
  if (!page || !wantsPage) return c.notFound();
  return sendAsset(c, page);
}
