// The bridge for nested app authentication that Microsoft's own Office.js brings and its npm package lacks
// (https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723): appended to the package's office.js
// where that stands in for Microsoft's. It asks the page around it, and only the page that is Outlook there.
(() => {
  const outlook = /_xdm_Info=[^|]*\|[^|]*\|(https?:\/\/[^|&]+)/.exec(decodeURIComponent(location.hash))?.[1];
  if (outlook === undefined) return;
  const listeners = new Set();
  const ask = (message) => window.parent.postMessage(message, outlook);
  let told;
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== outlook || typeof data !== 'object' || data === null) return;
    if (data.officeBridge === 'yes' || data.officeBridge === 'no') told?.(data.officeBridge === 'yes');
    if (data.officeBridge === 'response') for (const listener of listeners) listener(data.text);
  });
  window.__initializeNestedAppAuth = async () => {
    if (window.nestedAppAuthBridge) return;
    const isThere = await new Promise((resolve) => {
      told = resolve;
      ask({ officeBridge: 'is there one' });
    });
    if (!isThere) return;
    window.nestedAppAuthBridge = {
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
      postMessage: (text) => ask({ officeBridge: 'request', text }),
    };
  };
})();
