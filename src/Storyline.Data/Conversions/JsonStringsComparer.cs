using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Storyline.Data.Conversions;

internal sealed class JsonStringsComparer() : ValueComparer<IReadOnlyList<string>>(
    (left, right) => left!.SequenceEqual(right!),
    strings => strings.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
    strings => strings.ToArray());
