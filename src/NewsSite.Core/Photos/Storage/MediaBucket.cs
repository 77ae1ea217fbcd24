using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace NewsSite.Photos.Storage;

/// <summary>A bucket that holds the pictures, at Amazon or at any store that speaks S3; several servers may share one.</summary>
public sealed class MediaBucket : MediaStore, IDisposable
{
    /// <summary>In bytes a second: a file may take so long in addition to the time for an answer.</summary>
    private const int SlowestLine = 250_000;

    private readonly S3Options options;
    private readonly AmazonS3Client client;
    private readonly TimeSpan patience;

    public MediaBucket(S3Options options)
    {
        this.options = options;
        patience = TimeSpan.FromSeconds(options.TimeoutSeconds);

        // Checksums that stand behind the content are Amazon's own, and other stores do not know them.
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region, MaxErrorRetry = 2, Timeout = Timeout.InfiniteTimeSpan,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (string.IsNullOrEmpty(options.Endpoint)) config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        else (config.ServiceURL, config.ForcePathStyle) = (options.Endpoint, true);
        client = string.IsNullOrEmpty(options.AccessKey) ? new(config) : new(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    public override string Place => $"the bucket “{options.Bucket}” at {(string.IsNullOrEmpty(options.Endpoint) ? options.Region : options.Endpoint)}";

    public override string NewPart() => Path.Combine(Path.GetTempPath(), $"newssite-{Guid.NewGuid():N}.part");

    public override Task PutAsync(string part, string name, CancellationToken cancel = default)
    {
        var request = new PutObjectRequest { BucketName = options.Bucket, Key = name, FilePath = part, UseChunkEncoding = false };
        return AskAsync(c => client.PutObjectAsync(request, c), cancel, new FileInfo(part).Length);
    }

    public override async Task<bool> HoldsAsync(string name, CancellationToken cancel = default)
        => await FoundAsync(c => client.GetObjectMetadataAsync(options.Bucket, name, c), cancel) is not null;

    public override async Task<StoredFile?> OpenAsync(string name, CancellationToken cancel = default)
    {
        var request = new GetObjectRequest { BucketName = options.Bucket, Key = name };
        if (await FoundAsync(c => client.GetObjectAsync(request, c), cancel) is not { } answer) return null;
        var content = new BucketStream(answer.ResponseStream, answer.ContentLength, patience, ReopenAsync);
        return new(content, new DateTimeOffset(answer.LastModified!.Value.ToUniversalTime()), answer.ETag.Trim('"'));

        async Task<Stream> ReopenAsync(long from, CancellationToken c)
        {
            var rest = new GetObjectRequest { BucketName = options.Bucket, Key = name, EtagToMatch = answer.ETag, ByteRange = new(from, answer.ContentLength - 1) };
            return (await AskAsync(t => client.GetObjectAsync(rest, t), c)).ResponseStream;
        }
    }

    public override async Task<LocalFile?> FetchAsync(string name, CancellationToken cancel = default)
    {
        if (await OpenAsync(name, cancel) is not { } there) return null;
        await using (there)
        {
            var copy = new LocalFile(NewPart(), IsCopy: true);
            try
            {
                await using var file = new FileStream(copy.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
                await there.Content.CopyToAsync(file, cancel);
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }

    public override async IAsyncEnumerable<(string Name, long Bytes)> ListAsync(string beginning, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        // By the first version of this call, which every store answers alike.
        var request = new ListObjectsRequest { BucketName = options.Bucket, Prefix = beginning };
        do
        {
            var page = await AskAsync(c => client.ListObjectsAsync(request, c), cancel);
            foreach (var file in page.S3Objects ?? []) yield return (file.Key, file.Size ?? 0);
            request.Marker = page is { IsTruncated: true, S3Objects: [.., var last] } ? last.Key : null;
        }
        while (request.Marker is not null);
    }

    public override Task DeleteAsync(string name, CancellationToken cancel = default) => AskAsync(c => client.DeleteObjectAsync(options.Bucket, name, c), cancel);

    public override Task CheckAsync(CancellationToken cancel = default)
        => AskAsync(c => client.ListObjectsAsync(new ListObjectsRequest { BucketName = options.Bucket, MaxKeys = 1 }, c), cancel);

    public void Dispose() => client.Dispose();
    private Task<T?> FoundAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel) where T : class => AskAsync(
        async c =>
        {
            try
            {
                return await ask(c);
            }
            catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.NotFound && error.ErrorCode != "NoSuchBucket")
            {
                return null;
            }
        },
        cancel);

    /// <summary>Asks within the time that is set, and says in one sentence what is wrong where something is.</summary>
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel, long bytes = 0)
    {
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timely.CancelAfter(patience + TimeSpan.FromSeconds((double)bytes / SlowestLine));
        try
        {
            return await ask(timely.Token);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested && error is AmazonServiceException or AmazonClientException or HttpRequestException or OperationCanceledException)
        {
            throw new IOException(Sentence(error), error);
        }
    }

    private string Sentence(Exception error) => error switch
    {
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => $"S3:Bucket: there is no bucket “{options.Bucket}” at {options.Endpoint ?? options.Region}. Make it first.",
        AmazonS3Exception { ErrorCode: "InvalidAccessKeyId" } => $"S3:AccessKey “{options.AccessKey}” is not known at {options.Endpoint ?? options.Region}.",
        AmazonS3Exception { ErrorCode: "SignatureDoesNotMatch" } => "S3:SecretKey does not belong to S3:AccessKey.",
        AmazonS3Exception { ErrorCode: "AuthorizationHeaderMalformed" or "PermanentRedirect" } => $"S3:Region “{options.Region}” is not where the bucket “{options.Bucket}” is: {error.Message}",
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } => $"S3:AccessKey may not do this in the bucket “{options.Bucket}”: reading, listing, writing and deleting are needed. {error.Message}",
        AmazonServiceException { StatusCode: not 0 } => $"S3: {Place} answered: {error.Message}",
        OperationCanceledException => $"S3: {Place} did not answer within {options.TimeoutSeconds} seconds.",
        _ when error.GetBaseException() is SocketException socket => $"S3:Endpoint: {Place} cannot be reached: {socket.Message}.",
        _ => $"S3:Endpoint: {Place} cannot be used: {error.GetBaseException().Message}",
    };
}
