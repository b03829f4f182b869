/**
 * Taken into a measured process: at its end it tells, on a line of its own, the most memory that it ever had, in
 * kilobytes, and the time that processors worked for it, in microseconds.
 */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\naccount ${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
