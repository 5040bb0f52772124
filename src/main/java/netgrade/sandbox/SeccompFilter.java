package netgrade.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Builds the seccomp program of the sandbox: everything is allowed but the system calls a worker never needs.
 *
 * <p>The namespaces are the first wall; this list of refused calls is the second. Numbers: Linux's table for x86-64
 * ({@code arch/x86/entry/syscalls/syscall_64.tbl}). Other machines run without it.
 */
final class SeccompFilter {

    private static final int AUDIT_ARCH_X86_64 = 0xC000003E;
    private static final int X32_BIT = 0x40000000;
    private static final int FIRST_UNKNOWN_CALL = 463;
    private static final int CLONE = 56;
    private static final int CLONE_THREAD = 0x10000;
    private static final int CLONE3 = 435;
    private static final int FCNTL = 72;
    /** F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE: sandboxes could talk to each other by locks and leases. */
    private static final int[] FCNTL_LOCKS = {6, 7, 37, 38, 1024};

    private static final int[] REFUSED = {
        57, 58, // fork, vfork
        101, 310, 311, 312, 434, 438, 424, 440, // ptrace, process_vm_readv/writev, kcmp, pidfd_open/getfd/send_signal, process_madvise
        248, 249, 250, // add_key, request_key, keyctl
        155, 161, 165, 166, 272, 308, // pivot_root, chroot, mount, umount2, unshare, setns
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        303, 304, // name_to_handle_at, open_by_handle_at
        321, 298, 323, 425, 426, 427, // bpf, perf_event_open, userfaultfd, io_uring_setup/enter/register
        246, 320, 175, 176, 313, 169, 167, 168, // kexec_load/file_load, init/delete/finit_module, reboot, swapon, swapoff
        163, 103, 179, 443, // acct, syslog, quotactl, quotactl_fd
        159, 164, 227, 305, // adjtimex, settimeofday, clock_settime, clock_adjtime
        170, 171, 172, 173, 135, // sethostname, setdomainname, iopl, ioperm, personality
        29, 30, 31, 67, 64, 65, 66, 220, 68, 69, 70, 71, // System V shared memory, semaphores and messages
        240, 241, 242, 243, 244, 245, // POSIX message queues
        319, 447, // memfd_create, memfd_secret
        73, 253, 254, 255, 294, 300, 301, // flock, inotify, fanotify
        203, 141, 314, // sched_setaffinity, setpriority, sched_setattr
        // Sockets; socketpair (53) stays allowed: FileChannel's static initialiser needs it.
        41, 42, 43, 49, 50, 288, // socket, connect, accept, bind, listen, accept4
        444, 445, 446, // landlock
        275, 276, 278, // splice, tee, vmsplice
    };

    // Instructions of the classic BPF machine (linux/filter.h) and results of seccomp (linux/seccomp.h).
    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int EPERM = 0x00050000 | 1;
    private static final int ENOSYS = 0x00050000 | 38;
    // Offsets in struct seccomp_data; the low halves of arguments 0 and 1.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENT_0 = 16;
    private static final int ARGUMENT_1 = 24;

    private final ByteBuffer program = ByteBuffer.allocate(8 * 512).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompFilter() {}

    /** Returns the program for this machine, empty where there is no table of numbers for it. */
    static Optional<byte[]> forThisMachine() {
        String machine = System.getProperty("os.arch");
        return machine.equals("amd64") || machine.equals("x86_64") ? Optional.of(new SeccompFilter().build()) : Optional.empty();
    }

    private byte[] build() {
        instruction(LOAD, 0, 0, ARCHITECTURE);
        instruction(JUMP_IF_EQUAL, 1, 0, AUDIT_ARCH_X86_64);
        instruction(RETURN, 0, 0, KILL_PROCESS);
        instruction(LOAD, 0, 0, NUMBER);
        refuse(JUMP_IF_AT_LEAST, X32_BIT, EPERM);
        // ENOSYS, so that the C library falls back to clone, whose flags can be looked at.
        refuse(JUMP_IF_AT_LEAST, FIRST_UNKNOWN_CALL, ENOSYS);
        refuse(JUMP_IF_EQUAL, CLONE3, ENOSYS);
        for (int number : REFUSED) {
            refuse(JUMP_IF_EQUAL, number, EPERM);
        }
        allowThreadsOnly();
        refuseLocks();
        instruction(RETURN, 0, 0, ALLOW);
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private void allowThreadsOnly() {
        instruction(JUMP_IF_EQUAL, 0, 4, CLONE);
        instruction(LOAD, 0, 0, ARGUMENT_0);
        instruction(JUMP_IF_BIT, 1, 0, CLONE_THREAD);
        instruction(RETURN, 0, 0, EPERM);
        instruction(RETURN, 0, 0, ALLOW);
    }

    private void refuseLocks() {
        instruction(JUMP_IF_EQUAL, 0, 1 + 2 * FCNTL_LOCKS.length, FCNTL);
        instruction(LOAD, 0, 0, ARGUMENT_1);
        for (int command : FCNTL_LOCKS) {
            refuse(JUMP_IF_EQUAL, command, EPERM);
        }
    }

    private void refuse(int jump, int value, int result) {
        instruction(jump, 0, 1, value);
        instruction(RETURN, 0, 0, result);
    }

    /** Appends an instruction that skips {@code ifTrue} instructions where its condition holds, else {@code ifFalse}. */
    private void instruction(int code, int ifTrue, int ifFalse, int value) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
