// Stands in for MicrosoftAjax.js, which no package has: Office.js looks for these names, and uses the traces and the errors.
// Loaded before Office.js, it keeps that from fetching Microsoft's.
window.Type = Function;
Type.registerNamespace = (name) => (window[name] ??= {});
Type.registerClass = Type.prototype.registerClass = function () {};
Function._validateParams = () => null;
for (const kind of ['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'invalidOperation', 'parameterCount', 'notImplemented']) Error[kind] = (...given) => new Error([kind, ...given].join(' '));
String.format = (text, ...given) => text.replace(/\{(\d+)\}/g, (whole, at) => given[at] ?? whole);
window.Sys = { StringBuilder: function () {}, Debug: { trace() {} }, Browser: {}, Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } } };
