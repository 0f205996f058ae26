using NetVips;

namespace Storyline.Benchmarks.Media;

/// <summary>A library of pictures that can really be uploaded: of a usual kind, about 60 kB each, every one another.</summary>
internal static class PictureLibrary
{
    public static async Task FillAsync(BenchmarkWorld world, int pictures, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(world.Folder, "media", "memes")).FullName;
        using var noise = Image.Gaussnoise(540, 960, sigma: 12, mean: 128);
        var bytes = noise.Cast(Enums.BandFormat.Uchar).JpegsaveBuffer(q: 60);
        for (var number = 1; number <= pictures; number++)
        {
            // Bytes after the end of a JPEG are no part of the picture, but of its hash.
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{number}.jpg"), [.. bytes, .. BitConverter.GetBytes(number)], cancellationToken);
        }

        await world.RunSqlAsync(
            $"""
            INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height,
                category, requires_interaction, custom_metadata, times_posted, is_active, verdict, verdict_reasons, source, created_at, indexed_at)
            SELECT gen_random_uuid(), (SELECT id FROM teams), '{folder}/' || n || '.jpg', n || '.jpg', {bytes.Length + 4}, now(), encode(sha256(n::text::bytea), 'hex'), 'sha256',
                'image/jpeg', 540, 960, 'memes', false, '{"{}"}', 0, true, 'valid', '[]', 'folder', now(), now()
            FROM generate_series(1, {pictures}) AS n;
            ANALYZE media_items;
            """,
            cancellationToken);
    }
}
