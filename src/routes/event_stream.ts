/** Answers a browser's `EventSource`, which says what it saw last where its connection was lost. */
export function eventStream(request: Request, listen: (seen: string | undefined) => ReadableStream<Uint8Array>): Response {
	const seen = request.headers.get('last-event-id') ?? undefined;
	// The last header asks a proxy before the server to pass on what comes when it comes.
	const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
	return new Response(listen(seen), { headers });
}
