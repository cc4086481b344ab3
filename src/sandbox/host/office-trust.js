// Office.js speaks only to pages of Microsoft's own over HTTPS (`checkReceiverOriginAndRun` in outlook-web-16.01). The sandbox's
// Outlook is a page of this machine: appended to the sandbox's copy of that file, this lets Office.js speak to the pane's own
// origin and to no other.
OSF.InitializationHelper.prototype.checkReceiverOriginAndRun = function (run) {
  const { clientEndPoint } = this._webAppState;
  if (new URL(clientEndPoint._targetUrl).origin !== location.origin) return;
  clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
  run();
};
