// The browser is pinned by the lock file (see docs/architecture.md); Puppeteer's own download fails on closed networks.
module.exports = { skipDownload: true };
