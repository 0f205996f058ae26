using Npgsql;

namespace Storyline.Data.Operations;

/// <summary>The row of a role that is leased, as one who wants it or has it sees it. Each statement takes a connection for itself alone.</summary>
/// <param name="holder">Who that is: another one each time.</param>
internal sealed class RoleLease(NpgsqlDataSource source, string role, Guid holder)
{
    /// <summary>False while another has it.</summary>
    public async Task<bool> TakeAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var take = source.CreateCommand(
            """
            INSERT INTO role_leases (role, holder, leased_until) VALUES ($1, $2, $3)
            ON CONFLICT (role) DO UPDATE SET holder = EXCLUDED.holder, leased_until = EXCLUDED.leased_until WHERE role_leases.leased_until <= $4
            """);
        take.Parameters.AddWithValue(role);
        take.Parameters.AddWithValue(holder);
        take.Parameters.AddWithValue(until);
        take.Parameters.AddWithValue(now);
        return await take.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>False when another has it by now.</summary>
    public async Task<bool> RenewAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var renew = source.CreateCommand("UPDATE role_leases SET leased_until = $3 WHERE role = $1 AND holder = $2");
        renew.Parameters.AddWithValue(role);
        renew.Parameters.AddWithValue(holder);
        renew.Parameters.AddWithValue(until);
        return await renew.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Nothing happens when it was not this one's.</summary>
    public async Task GiveBackAsync()
    {
        try
        {
            await using var back = source.CreateCommand("DELETE FROM role_leases WHERE role = $1 AND holder = $2");
            back.Parameters.AddWithValue(role);
            back.Parameters.AddWithValue(holder);
            await back.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // It ends by itself.
        }
    }
}
