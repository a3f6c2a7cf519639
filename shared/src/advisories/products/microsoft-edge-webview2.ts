import type {Product} from './product.ts';

/** Microsoft Edge WebView2 Runtime. */
export const microsoftEdgeWebview2: Product = {
  id: 'microsoft-edge-webview2',
  title: 'Microsoft Edge WebView2 Runtime',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'chrome',
  names: ['microsoft edge webview2 runtime', 'microsoft edge webview2'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.EdgeWebView2Runtime'], chocolatey: ['webview2-runtime']},
  cna: ['microsoft/microsoft edge webview2', 'microsoft/microsoft edge webview2 runtime'],
};
