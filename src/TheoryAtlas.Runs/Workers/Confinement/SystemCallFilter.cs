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
    private const uint OffsetOfNumber = 0, OffsetOfArchitecture = 4, OffsetOfFirstArgument = 16, OffsetOfSecondArgument = 24;
    private const uint Allow = 0x7fff0000, Refuse = 0x00050000 | NotPermitted, RefuseAsUnknown = 0x00050000 | NotImplemented;
    private const uint NotPermitted = 1, NotImplemented = 38;
    private const uint X8664 = 0xC000003E, FirstOfX32 = 0x40000000;
    private const uint Clone = 56, Kill = 62, TgKill = 234, LimitOfProcess = 302, Clone3 = 435, OfSameProcess = 0x00010000;
    private const int SetNoNewPrivileges = 38, Seccomp = 317, SetFilter = 1, OnAllThreads = 1;

    private static readonly uint[] s_refused =
    [
        41, 53, // socket, socketpair
        57, 58, 59, 322, // fork, vfork, execve, execveat
        101, 310, 311, // ptrace, process_vm_readv, process_vm_writev
        129, 297, 200, 424, 438, // rt_sigqueueinfo, rt_tgsigqueueinfo, tkill, pidfd_send_signal, pidfd_getfd
        141, 142, 144, 251, 314, // setpriority, sched_setparam, sched_setscheduler, ioprio_set, sched_setattr (.NET needs sched_setaffinity for its threads)
        155, 161, 165, 166, 272, 308, // pivot_root, chroot, mount, umount2, unshare, setns
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        175, 176, 313, 246, 320, 169, // init_module, delete_module, finit_module, kexec_load, kexec_file_load, reboot
        159, 163, 164, 167, 168, 170, 171, 227, 305, // adjtimex, acct, settimeofday, swapon, swapoff, sethostname, setdomainname, clock_settime, clock_adjtime
        248, 249, 250, // add_key, request_key, keyctl
        298, 304, 321, 323, // perf_event_open, open_by_handle_at, bpf, userfaultfd
        425, 426, 427, // io_uring: it opens sockets without calling socket
        29, 30, 31, 64, 68, 319, // shmget, shmat, shmctl, semget, msgget, memfd_create: memory that no limit counts
        76, 90, 91, 268, 452, 92, 93, 94, 260, // truncate, and chmod and chown in all forms, which Landlock leaves out
        188, 189, 190, 197, 198, 199, 132, 235, 261, 280, // extended attributes and times of files
    ];

    // Where a call is harmless but for one of its second arguments: F_SETOWN, F_SETSIG and F_SETOWN_EX send signals to others
    // when a pipe has news; TIOCSTI and TIOCLINUX type into the terminal; FIOSETOWN and SIOCSPGRP are F_SETOWN again.
    private static readonly (uint Call, uint[] Arguments)[] s_refusedWith =
    [
        (72, [8, 10, 15]), // fcntl
        (16, [0x5412, 0x541C, 0x8901, 0x8902]), // ioctl
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

        .. s_refusedWith.SelectMany(call => RefuseWith(call.Call, call.Arguments)),

        // Threads may be made, processes not.
        new(JumpIfEqual, Clone, 0, 4), new(Load, OffsetOfFirstArgument), new(JumpIfAnyBit, OfSameProcess, 1, 0), new(Return, Refuse), new(Return, Allow),

        // abort() is a signal to oneself.
        new(JumpIfEqual, Kill, 1, 0), new(JumpIfEqual, TgKill, 0, 4),
        new(Load, OffsetOfFirstArgument), new(JumpIfEqual, self, 1, 0), new(Return, Refuse), new(Return, Allow),

        // One's own limits may be asked for, by number or as zero.
        new(JumpIfEqual, LimitOfProcess, 0, 5),
        new(Load, OffsetOfFirstArgument), new(JumpIfEqual, 0, 2, 0), new(JumpIfEqual, self, 1, 0), new(Return, Refuse), new(Return, Allow),
        new(Return, Allow),
    ];

    private static Instruction[] RefuseWith(uint call, uint[] arguments) =>
    [
        new(JumpIfEqual, call, 0, (byte)(2 * arguments.Length + 2)),
        new(Load, OffsetOfSecondArgument),
        .. arguments.SelectMany(argument => new Instruction[] { new(JumpIfEqual, argument, 0, 1), new(Return, Refuse) }),
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
