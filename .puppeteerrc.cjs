// On Linux x64 the guide prints with the browser packaged in @sparticuz/chromium, so `npm ci` needs
// the npm registry alone. Elsewhere Puppeteer downloads its own browser, as its users expect.
module.exports = {
  skipDownload: process.platform === 'linux' && process.arch === 'x64',
};
