/** Milliseconds this thread has computed: what other programs take of the machine does not count. */
export const busy = (): number => (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1000;
