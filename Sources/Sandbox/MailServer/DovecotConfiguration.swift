/// The text of a configuration file for Dovecot 2.3 that runs without privileges in a folder of its own.
struct DovecotConfiguration {
  var folder: String
  /// The user and group it runs as, by name.
  var user: String
  var group: String
  var ports: MailServerPorts
  var relayPort: Int
  var acceptsTokens: Bool

  // Its parser wants a line break behind every `{` and each `}` on a line of its own. No mail has to outlive a power cut
  // of this machine, so that nobody waits for the disk.
  var text: String {
    """
    base_dir = \(folder)/run
    state_dir = \(folder)/state
    log_path = \(folder)/log
    default_internal_user = \(user)
    default_login_user = \(user)
    default_internal_group = \(group)
    protocols = imap lmtp submission
    listen = 127.0.0.1
    ssl = yes
    ssl_cert = <\(folder)/server.pem
    ssl_key = <\(folder)/server.key
    disable_plaintext_auth = yes
    auth_mechanisms = plain login\(acceptsTokens ? " xoauth2 oauthbearer" : "")
    auth_username_format = %Ln
    auth_failure_delay = 0
    recipient_delimiter = +
    mail_location = maildir:~/Maildir:UTF-8
    mail_fsync = never
    first_valid_uid = 1
    mail_max_userip_connections = 100
    \(passwords)
    userdb {
      driver = passwd-file
      args = \(folder)/accounts
    }
    submission_relay_host = 127.0.0.1
    submission_relay_port = \(relayPort)
    submission_relay_trusted = no
    submission_max_mail_size = 50M
    \(services)
    """
  }

  private var passwords: String {
    """
    \(acceptsTokens ? tokens : "")
    passdb {
      driver = passwd-file
      args = \(folder)/accounts
    }
    """
  }

  private var tokens: String {
    """
    passdb {
      driver = oauth2
      mechanisms = xoauth2 oauthbearer
      args = \(folder)/oauth2.conf
    }
    """
  }

  /// Tokens are checked by their signature, without a server to ask.
  static func tokenValidation(folder: String) -> String {
    """
    introspection_mode = local
    local_validation_key_dict = fs:posix:prefix=\(folder)/keys/
    username_attribute = sub

    """
  }

  private static let sessionsPerProcess = 1000

  private var services: String {
    // All clients share one address: without its penalty listener, the wrong password of one test does not slow the others.
    // One process serves many logins, and a process of a session the next one too: starting them takes longer than what
    // they do here (https://doc.dovecot.org/2.3/admin_manual/login_processes/, "high-performance mode").
    """
    service anvil {
      chroot =
      unix_listener anvil-auth-penalty {
        mode = 0
      }
    }
    service stats {
      chroot =
    }
    service imap-login {
      chroot =
      service_count = 0
      inet_listener imap {
        port = \(ports.imap)
      }
      inet_listener imaps {
        port = \(ports.imapTLS)
        ssl = yes
      }
    }
    service imap {
      service_count = \(Self.sessionsPerProcess)
    }
    service submission-login {
      chroot =
      service_count = 0
      inet_listener submission {
        port = \(ports.submission)
      }
      inet_listener submissions {
        port = \(ports.submissionTLS)
        ssl = yes
      }
    }
    service submission {
      service_count = \(Self.sessionsPerProcess)
    }
    service lmtp {
      inet_listener lmtp {
        port = \(ports.lmtp)
      }
    }

    """
  }
}

/// Where a ``PrivateDovecot`` listens on 127.0.0.1.
public struct MailServerPorts: Sendable, Hashable {
  /// IMAP with STARTTLS.
  public var imap: Int
  public var imapTLS: Int
  /// SMTP submission with STARTTLS.
  public var submission: Int
  public var submissionTLS: Int
  public var lmtp: Int

  /// Five that are free just now; another mail server may still take one before they are used.
  static func free() throws -> MailServerPorts {
    let ports = try LoopbackPorts.free(5)
    return MailServerPorts(
      imap: ports[0], imapTLS: ports[1], submission: ports[2], submissionTLS: ports[3], lmtp: ports[4])
  }

  var all: [Int] { [imap, imapTLS, submission, submissionTLS, lmtp] }
}
