namespace Storyline.Services.Integrations;

/// <summary>Stops reading an answer that is larger than any that can be right.</summary>
/// <param name="mostBytes">Of a body.</param>
internal sealed class AnswerLimit(long mostBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var whole = answer.Content;
        answer.Content = new StreamContent(new Bounded(await whole.ReadAsStreamAsync(cancellationToken), mostBytes));
        foreach (var (name, values) in whole.Headers)
        {
            answer.Content.Headers.TryAddWithoutValidation(name, values);
        }

        return answer;
    }

    private sealed class Bounded(Stream inner, long mostBytes) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => read;
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Count(int bytes) => (read += bytes) <= mostBytes
            ? bytes
            : throw new HttpIOException(HttpRequestError.ConfigurationLimitExceeded, "The answer is larger than any that can be right.");
    }
}
