using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>
/// Takes from this process, for good and on all its threads, the system calls by which a check could reach beyond its own
/// numbers: sockets, other programs and processes, signals to others, mounts, tracing. They fail with "operation not permitted".
/// </summary>
/// <remarks>Linux on x86-64 only. Needs no privilege, so that it holds where namespaces are not to be had.</remarks>
internal static partial class SystemCallFilter
{
    // <linux/filter.h>, <linux/seccomp.h>, <linux/audit.h>, <asm/unistd_64.h>, <bits/sched.h>
    private const ushort Load = 0x20, JumpIfEqual = 0x15, JumpIfAtLeast = 0x35, JumpIfAnyBit = 0x45, Return = 0x06;
    private const uint OffsetOfNumber = 0, OffsetOfArchitecture = 4, OffsetOfFirstArgument = 16;
    private const uint Allow = 0x7fff0000, Refuse = 0x00050000 | NotPermitted, RefuseAsUnknown = 0x00050000 | NotImplemented;
    private const uint NotPermitted = 1, NotImplemented = 38;
    private const uint X8664 = 0xC000003E, FirstOfX32 = 0x40000000;
    private const uint Clone = 56, Kill = 62, TgKill = 234, Clone3 = 435, OfSameProcess = 0x00010000;
    private const int SetNoNewPrivileges = 38, Seccomp = 317, SetFilter = 1, OnAllThreads = 1;

    private static readonly uint[] s_refused =
    [
        41, // socket
        57, 58, 59, 322, // fork, vfork, execve, execveat
        101, 310, 311, // ptrace, process_vm_readv, process_vm_writev
        129, 297, 200, 424, 438, // rt_sigqueueinfo, rt_tgsigqueueinfo, tkill, pidfd_send_signal, pidfd_getfd
        155, 161, 165, 166, 272, 308, // pivot_root, chroot, mount, umount2, unshare, setns
        175, 313, 246, // init_module, finit_module, kexec_load
        248, 249, 250, // add_key, request_key, keyctl
        298, 304, 321, 323, // perf_event_open, open_by_handle_at, bpf, userfaultfd
        425, 426, 427, // io_uring: it opens sockets without calling socket
    ];

    /// <summary>Installs the filter.</summary>
    /// <returns>Whether the kernel took it.</returns>
    public static bool Install()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return false;
        return Control(SetNoNewPrivileges, 1, 0, 0, 0) == 0 && Install(Program((uint)Environment.ProcessId));
    }

    private static unsafe bool Install(Instruction[] instructions)
    {
        fixed (Instruction* first = instructions)
        {
            var program = new FilterProgram { Length = (ushort)instructions.Length, Instructions = first };
            return SystemCall(Seccomp, SetFilter, OnAllThreads, (nint)(&program)) == 0;
        }
    }

    private static Instruction[] Program(uint self) =>
    [
        new(Load, OffsetOfArchitecture), new(JumpIfEqual, X8664, 1, 0), new(Return, Refuse),
        new(Load, OffsetOfNumber), new(JumpIfAtLeast, FirstOfX32, 0, 1), new(Return, Refuse),

        // A newer way to make threads hides its flags behind a pointer; without it libc takes the older one.
        new(JumpIfEqual, Clone3, 0, 1), new(Return, RefuseAsUnknown),
        .. s_refused.SelectMany(number => new Instruction[] { new(JumpIfEqual, number, 0, 1), new(Return, Refuse) }),

        // Threads may be made, processes not.
        new(JumpIfEqual, Clone, 0, 4), new(Load, OffsetOfFirstArgument), new(JumpIfAnyBit, OfSameProcess, 1, 0), new(Return, Refuse), new(Return, Allow),

        // abort() is a signal to oneself.
        new(JumpIfEqual, Kill, 1, 0), new(JumpIfEqual, TgKill, 0, 3), new(Load, OffsetOfFirstArgument), new(JumpIfEqual, self, 1, 0), new(Return, Refuse),
        new(Return, Allow),
    ];

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);

    /// <summary>One instruction of the kernel's packet filter: struct sock_filter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Instruction(ushort code, uint operand, byte ifTrue = 0, byte ifFalse = 0)
    {
        public readonly ushort Code = code;
        public readonly byte IfTrue = ifTrue;
        public readonly byte IfFalse = ifFalse;
        public readonly uint Operand = operand;
    }

    /// <summary>struct sock_fprog.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct FilterProgram
    {
        public ushort Length;
        public Instruction* Instructions;
    }
}
