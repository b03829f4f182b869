/** Taken into a measured process: at its end it tells the most memory that it ever had, in kilobytes, on a line of its own. */
process.on('exit', () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
});
